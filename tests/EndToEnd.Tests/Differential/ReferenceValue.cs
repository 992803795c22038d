using System.Numerics;
using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Transcripts;

namespace EventUnion.EndToEnd.Tests.Differential;

/// <summary>What a transcript should say of a value, by <see cref="JsonDocument"/> alone.</summary>
internal static class ReferenceValue
{
    public static string Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? Shown.Quote(ReferenceObject.TextOf(text)) : "-";

    public static string TextMember(JsonElement? value) => value is { ValueKind: JsonValueKind.String } ? Text(value) : State(value);

    public static string NumberMember(JsonElement? value) => value is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : State(value);

    public static string BooleanMember(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.True or JsonValueKind.False } boolean ? boolean.GetBoolean().ToString() : State(value);

    public static string TextsMember(JsonElement? value) => value is { ValueKind: JsonValueKind.Array } list
        ? $"[{string.Concat(list.EnumerateArray().Select(static item => Text(item) + " "))}]"
        : State(value);

    public static string State(JsonElement? value) => value is not { } element ? "(absent)" : element.ValueKind == JsonValueKind.Null ? "null" : "(mismatch)";

    public static string Any(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Concat(new ReferenceObject(value).Members.Select(static member => Shown.Quote(member.Name) + ":" + Any(member.Value) + " ")) + "}",
        JsonValueKind.Array => "[" + string.Concat(value.EnumerateArray().Select(static item => Any(item) + " ")) + "]",
        JsonValueKind.String => Text(value),
        JsonValueKind.True => bool.TrueString,
        JsonValueKind.False => bool.FalseString,
        _ => value.GetRawText(),
    };

    /// <summary>Whether a number is an integer of 64 bits, however it is spelled.</summary>
    public static bool IsInt64(JsonElement number)
    {
        string text = number.GetRawText();
        int e = text.IndexOfAny(['e', 'E']);
        BigInteger exponent = e < 0 ? 0 : BigInteger.Parse(text[(e + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? text : text[..e];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        BigInteger digits = BigInteger.Parse(mantissa, System.Globalization.CultureInfo.InvariantCulture);
        if (digits.IsZero)
        {
            return true;
        }

        while (exponent < 0 && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        if (exponent < 0 || exponent > 20)
        {
            return false;
        }

        digits *= BigInteger.Pow(10, (int)exponent);
        return digits >= long.MinValue && digits <= long.MaxValue;
    }
}
