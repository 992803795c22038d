using System.Text.Json;
using System.Text.Unicode;

namespace EventUnion;

/// <summary>Whether bytes are one JSON value.</summary>
internal static class JsonSyntax
{
    /// <summary>Checks bytes that nobody has read yet. <see cref="Utf8JsonReader"/> does not look into texts for invalid UTF-8.</summary>
    /// <exception cref="JsonException">
    /// They are malformed, no valid UTF-8, or nested deeper than <see cref="JsonData.MaxDepth"/>.
    /// </exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            ValueThrow.InvalidUtf8Json();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonData.MaxDepth });
        while (reader.Read())
        {
        }
    }

    /// <summary>The offset after JSON's white space.</summary>
    public static int EndOfBlanks(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && json[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
