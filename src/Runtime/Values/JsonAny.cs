using System.Text;
using System.Text.Json;
using EventUnion.CompilerServices;
using EventUnion.Internal;

namespace EventUnion;

/// <summary>Any JSON value, not looked into until asked. Valid as long as the view it came from, and throws afterwards; the default, which is no value, throws too.</summary>
public readonly ref struct JsonAny : IOwnable<JsonAny, JsonData>
{
    private readonly EventFrame _owner;
    private readonly Slot _value;

    internal JsonAny(EventFrame owner, Slot value)
    {
        _owner = owner;
        _value = value;
    }

    /// <summary>The value's JSON as it stands in the input; a string with its quotes.</summary>
    /// <exception cref="InvalidOperationException">The view that it came from is stale, or it came from none.</exception>
    public ReadOnlySpan<byte> Raw => _value.Is(SlotKinds.String)
        ? _owner.FreshSource.Slice(_value.Offset - 1, _value.Length + 2)
        : _owner.FreshSource.Slice(_value.Offset, _value.Length);

    /// <summary>The value's JSON type.</summary>
    public JsonValueKind ValueKind => _value.Kind switch
    {
        SlotKind.Null => JsonValueKind.Null,
        SlotKind.String or SlotKind.EscapedString => JsonValueKind.String,
        SlotKind.Number => JsonValueKind.Number,
        SlotKind.True => JsonValueKind.True,
        SlotKind.False => JsonValueKind.False,
        SlotKind.Object or SlotKind.ReadObject => JsonValueKind.Object,
        SlotKind.Array => JsonValueKind.Array,
        _ => JsonValueKind.Undefined,
    };

    static SlotKinds IJsonView<JsonAny>.Accepts => SlotKinds.Any;

    static bool IJsonView<JsonAny>.TakesTable => false;

    /// <summary>The value as a text, if it is one.</summary>
    /// <param name="value">The text.</param>
    public bool TryGetText(out JsonText value) => TryAs(out value);

    /// <summary>The value as a number, if it is one.</summary>
    /// <param name="value">The number.</param>
    public bool TryGetNumber(out JsonNumber value) => TryAs(out value);

    /// <summary>The value as a boolean, if it is one.</summary>
    /// <param name="value">The boolean.</param>
    public bool TryGetBoolean(out bool value)
    {
        value = _value.Kind == SlotKind.True;
        return _value.Is(SlotKinds.Boolean);
    }

    /// <summary>The value's elements, if it is an array.</summary>
    /// <param name="value">The elements.</param>
    public bool TryGetArray(out JsonList<JsonAny> value) => TryAs(out value);

    /// <summary>The value's members, if it is an object.</summary>
    /// <param name="value">The members.</param>
    public bool TryGetObject(out JsonMap<JsonAny> value) => TryAs(out value);

    /// <summary>The member of that name, if the value is an object that has it. Linear in the number of members.</summary>
    /// <param name="name">The name, unescaped UTF-8.</param>
    /// <param name="value">The member's value; of duplicates the last.</param>
    public bool TryGetMember(ReadOnlySpan<byte> name, out JsonAny value)
    {
        value = default;
        return TryGetObject(out JsonMap<JsonAny> members) && members.TryGetValue(name, out value);
    }

    /// <summary>A reader over the value's JSON, before its first token.</summary>
    public Utf8JsonReader CreateReader() => new(Raw, new JsonReaderOptions { MaxDepth = 1000 });

    /// <summary>An owned copy.</summary>
    public JsonData ToData() => JsonData.FromValidated(Raw);

    /// <summary>The value's JSON text; empty for the default.</summary>
    public override string ToString() => _value.Kind == SlotKind.Absent ? "" : Encoding.UTF8.GetString(Raw);

    static JsonAny IJsonView<JsonAny>.Create(EventFrame owner, Slot value, int at) => new(owner, value);

    static JsonData IOwnable<JsonAny, JsonData>.ToOwned(JsonAny view) => view.ToData();

    /// <summary>The value, to be written as it stands.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator JsonArg(JsonAny value) => JsonArg.FromValidated(value.Raw);

    private bool TryAs<T>(out T value)
        where T : IJsonView<T>, allows ref struct
    {
        bool fits = _value.Is(T.Accepts);
        _ = fits ? _owner.Table : null;
        value = fits ? T.Create(_owner, _value, -1) : default!;
        return fits;
    }
}
