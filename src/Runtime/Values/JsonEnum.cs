using System.ComponentModel;
using System.Diagnostics;
using EventUnion.CompilerServices;

namespace EventUnion;

/// <summary>A text that the schema lists the values of, and any other: a view of an open enum.</summary>
/// <typeparam name="TEnum">The enum; its default is what the schema does not list.</typeparam>
/// <typeparam name="TNames">Its JSON strings.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public readonly ref struct JsonEnum<TEnum, TNames> : IOwnable<JsonEnum<TEnum, TNames>, OpenEnum<TEnum>>
    where TEnum : struct, Enum
    where TNames : IEnumNames<TEnum>
{
    /// <summary>A view of a text.</summary>
    /// <param name="text">The JSON string.</param>
    public JsonEnum(JsonText text) => Text = text;

    /// <summary>The text as it stands in the input.</summary>
    public JsonText Text { get; }

    /// <summary>The value; the default where the schema does not list the text. Looked up each time, in time linear in the text and without allocation.</summary>
    public TEnum Value
    {
        get
        {
            if (!Text.IsEscaped)
                return TNames.Find(Text.Raw);
            using var text = new UnescapedBytes(Text, stackalloc byte[256], exact: true);
            return TNames.Find(text.Span);
        }
    }

    static bool IJsonView<JsonEnum<TEnum, TNames>>.TakesTable => false;

    static SlotKinds IJsonView<JsonEnum<TEnum, TNames>>.Accepts => SlotKinds.String;

    /// <summary>The text.</summary>
    public override string ToString() => Text.ToString();

    /// <summary>Whether the text is that of a value; for the default, whether the schema does not list it.</summary>
    public static bool operator ==(JsonEnum<TEnum, TNames> left, TEnum right) => EqualityComparer<TEnum>.Default.Equals(left.Value, right);

    /// <summary>Whether the text is not that of a value.</summary>
    public static bool operator !=(JsonEnum<TEnum, TNames> left, TEnum right) => !(left == right);

#pragma warning disable CS0809 // obsolete members that override others, as on Span<T>: a view can't be boxed
    /// <summary>Not supported: a view can't be boxed. Compare with <c>==</c>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("A view can't be boxed. Compare with ==.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => throw new NotSupportedException();

    /// <summary>Not supported: views are not keys. Use <see cref="Value"/> for one.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("Views are not keys. Use Value for one.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => throw new NotSupportedException();
#pragma warning restore CS0809

    static JsonEnum<TEnum, TNames> IJsonView<JsonEnum<TEnum, TNames>>.Create(EventFrame owner, Slot value, int at) =>
        new(new JsonText(owner.Source.Slice(value.Offset, value.Length), value.Kind == SlotKind.EscapedString));

    static OpenEnum<TEnum> IOwnable<JsonEnum<TEnum, TNames>, OpenEnum<TEnum>>.ToOwned(JsonEnum<TEnum, TNames> view)
    {
        TEnum value = view.Value;
        return EqualityComparer<TEnum>.Default.Equals(value, default) ? new(view.Text.ToString()) : new(value);
    }
}
