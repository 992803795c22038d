using System.Text;
using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>A value that is one of several scalars.</summary>
internal sealed class EnumAssertion : WholeAssertion
{
    private readonly List<byte[]> _texts = [];
    private readonly List<byte[]> _numbers = [];
    private readonly SlotKinds _words;

    public EnumAssertion(string keyword, string values)
        : base(keyword)
    {
        using JsonDocument document = JsonDocument.Parse(values);
        foreach (JsonElement value in document.RootElement.EnumerateArray())
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.String:
                    _texts.Add(Encoding.UTF8.GetBytes(value.GetString()!));
                    break;
                case JsonValueKind.Number:
                    _numbers.Add(Encoding.UTF8.GetBytes(value.GetRawText()));
                    break;
                default:
                    _words |= (SlotKinds)(1 << (int)(value.ValueKind switch { JsonValueKind.True => SlotKind.True, JsonValueKind.False => SlotKind.False, _ => SlotKind.Null }));
                    break;
            }
        }
    }

    public override string Message => Keyword == "const" ? "The value is not the one that the schema has." : "The value is none of those that the schema lists.";

    public override bool Holds(EventFrame owner, Slot value)
    {
        if (value.Kind == SlotKind.Number)
        {
            return HasNumber(new JsonNumber(RawOf(owner, value)));
        }

        return value.Is(SlotKinds.String) ? HasText(TextOf(owner, value)) : value.Is(_words);
    }

    private bool HasText(JsonText text)
    {
        foreach (byte[] known in _texts)
        {
            if (text == known)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasNumber(JsonNumber number)
    {
        foreach (byte[] known in _numbers)
        {
            if (number == new JsonNumber(known))
            {
                return true;
            }
        }

        return false;
    }
}
