using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EventUnion.Internal;

/// <summary>Finds the JSON Pointer of the value at an offset, by reading again up to there.</summary>
internal static class PointerFinder
{
    public static string Find(ReadOnlySpan<byte> json, int offset)
    {
        if (json.StartsWith("\uFEFF"u8))
        {
            json = json[3..];
            offset -= 3;
        }

        var path = new List<(string? Name, long Index)>();
        bool isWithinLast = true;
        long followed = -1;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1001 });
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= offset)
            {
                Follow(ref reader, path);
                followed = reader.TokenStartIndex;
                isWithinLast = reader.TokenType == JsonTokenType.PropertyName || offset < reader.BytesConsumed;
                if (isWithinLast && reader.TokenType != JsonTokenType.PropertyName)
                {
                    break;
                }
            }
        }
        catch (JsonException)
        {
            // The error itself: what led to it has been followed, but for an element that no token tells of. Of one the reader has said where it begins: a number that the input's end cuts off.
            bool isCut = reader.TokenType == JsonTokenType.Number && reader.TokenStartIndex > followed;
            if (IsInElement(json, (int)(isCut ? reader.TokenStartIndex : reader.BytesConsumed), offset) && path.Count > 0 && path[^1] is { Name: null, Index: >= -1 })
            {
                path[^1] = (null, path[^1].Index + 1);
                isWithinLast = true;
            }
        }

        // Behind a value that is complete it is the object or array around it that something is wrong with.
        if (!isWithinLast && path.Count > 0)
        {
            path.RemoveAt(path.Count - 1);
        }

        var text = new StringBuilder();
        foreach ((string? name, long index) in path)
        {
            if (name is not null || index >= 0)
            {
                text.Append('/').Append(name is null ? index.ToString(CultureInfo.InvariantCulture) : Escape(name));
            }
        }

        return text.ToString();
    }

    public static string Escape(string name) => Printable.Cut(name, Printable.LongestName).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Whether an element of an array is what a reader has failed at, and an offset stands in it.</summary>
    private static bool IsInElement(ReadOnlySpan<byte> json, int at, int offset)
    {
        // The reader may have stepped over the comma or not.
        at = JsonSyntax.EndOfBlanks(json, at);
        at = at < json.Length && json[at] == (byte)',' ? JsonSyntax.EndOfBlanks(json, at + 1) : at;
        return at <= offset && at < json.Length
            && json[..at].TrimEnd(" \t\r\n"u8) is [.., (byte)',' or (byte)'[']
            && json[at] is not ((byte)',' or (byte)':' or (byte)']' or (byte)'}');
    }

    private static void Follow(ref Utf8JsonReader reader, List<(string? Name, long Index)> path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path[^1] = (new JsonText(reader.ValueSpan, reader.ValueIsEscaped).ToString(), -1);
                return;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                path.RemoveAt(path.Count - 1);
                return;
        }

        if (path.Count > 0 && path[^1].Name is null && path[^1].Index >= -1)
        {
            path[^1] = (null, path[^1].Index + 1);
        }

        if (reader.TokenType is JsonTokenType.StartObject)
        {
            path.Add((null, -2));
        }
        else if (reader.TokenType is JsonTokenType.StartArray)
        {
            path.Add((null, -1));
        }
    }
}
