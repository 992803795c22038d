using System.Text;
using System.Text.Json;

namespace EventUnion.Runtime.Tests.Values;

/// <summary>The same JSON in other words: members backwards, everything in a text escaped, zeros behind numbers, white space.</summary>
internal static class JsonSpelling
{
    public static string Change(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{ " + string.Join(" , ", value.EnumerateObject().Reverse().Select(m => Escape(m.Name) + "\n:\t" + Change(m.Value))) + " }",
        JsonValueKind.Array => "[ " + string.Join(" , ", value.EnumerateArray().Select(Change)) + " ]",
        JsonValueKind.String => Escape(value.GetString()!),
        JsonValueKind.Number => Lengthen(value.GetRawText()),
        _ => value.GetRawText(),
    };

    private static string Escape(string text) =>
        text.Aggregate(new StringBuilder("\""), (b, c) => b.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")).Append('"').ToString();

    private static string Lengthen(string number)
    {
        int exponent = number.IndexOf('e', StringComparison.Ordinal);
        (string digits, string power) = exponent < 0 ? (number, "e0") : (number[..exponent], number[exponent..]);
        return digits + (digits.Contains('.', StringComparison.Ordinal) ? "00" : ".00") + power;
    }
}
