using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>An open enum, to be owned.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TNames">Its JSON strings.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct EnumOf<TEnum, TNames> : IOwnable<EnumOf<TEnum, TNames>, OpenEnum<TEnum>>
    where TEnum : struct, Enum
    where TNames : IEnumNames<TEnum>
{
    private readonly JsonText _text;

    private EnumOf(JsonText text) => _text = text;

    static SlotKinds IJsonView<EnumOf<TEnum, TNames>>.Accepts => SlotKinds.String;

    internal JsonEnum<TEnum> View
    {
        get
        {
            if (!_text.IsEscaped)
            {
                return new(_text, TNames.Find(_text.Raw));
            }

            using var text = new UnescapedBytes(_text.Raw);
            return new(_text, TNames.Find(text.Span));
        }
    }

    static EnumOf<TEnum, TNames> IJsonView<EnumOf<TEnum, TNames>>.Create(EventFrame owner, Slot value, int at) =>
        new(new JsonText(owner.Source.Slice(value.Offset, value.Length), value.Kind == SlotKind.EscapedString));

    static OpenEnum<TEnum> IOwnable<EnumOf<TEnum, TNames>, OpenEnum<TEnum>>.ToOwned(EnumOf<TEnum, TNames> view)
    {
        TEnum value = view.View.Value;
        return EqualityComparer<TEnum>.Default.Equals(value, default) ? new(view._text.ToString()) : new(value);
    }
}
