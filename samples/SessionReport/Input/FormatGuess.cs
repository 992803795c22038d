using System.Text.Json;

namespace SessionReport.Input;

/// <summary>Finds out how the events of an input are told apart. The library's <see cref="Framing.Auto"/> does not tell a session from an event, nor what it has decided.</summary>
internal static class FormatGuess
{
    private const int MaxDepth = 1000;

    /// <summary>Looks at as much of an input as it takes.</summary>
    public static InputFormat Of(InputStream input)
    {
        while (true)
        {
            if (Of(input.Head, input.HeadIsWhole) is { } format)
                return format;
            input.LookFurther();
        }
    }

    /// <summary>Looks at how an input begins.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="isWhole">Whether nothing more can be had.</param>
    /// <returns>Null where more must be seen; never when there is nothing more.</returns>
    public static InputFormat? Of(ReadOnlySpan<byte> head, bool isWhole)
    {
        ReadOnlySpan<byte> mark = "\uFEFF"u8;
        if (head.Length < mark.Length && mark.StartsWith(head) && !isWhole)
            return null;
        ReadOnlySpan<byte> rest = (head.StartsWith(mark) ? head[mark.Length..] : head).TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty)
            return isWhole ? InputFormat.Lines : null;
        return rest[0] switch
        {
            (byte)'[' => InputFormat.Array,
            0x1E => InputFormat.Sequence,
            (byte)'{' => OfObject(rest, isWhole),

            // What fields of server-sent events begin with: data, event, id, retry, and comments.
            (byte)':' or (byte)'d' or (byte)'e' or (byte)'i' or (byte)'r' => InputFormat.Sse,
            _ => InputFormat.Lines,
        };
    }

    /// <summary>A session is known by its events, or by its other members where no tag says that it is an event. Events are on lines if the first one is alone on its own.</summary>
    private static InputFormat? OfObject(ReadOnlySpan<byte> rest, bool isWhole)
    {
        bool hasTag = false;
        bool hasSessionMember = false;
        var reader = new Utf8JsonReader(rest, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxDepth }));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
                    return hasSessionMember && !hasTag ? InputFormat.Session : OfEvents(rest[..(int)reader.BytesConsumed], rest[(int)reader.BytesConsumed..], isWhole);
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                    continue;
                if (reader.ValueTextEquals("events"u8))
                    return InputFormat.Session;
                hasTag |= reader.ValueTextEquals("type"u8);
                hasSessionMember |= reader.ValueTextEquals("session_id"u8) || reader.ValueTextEquals("last_updated_at"u8) || reader.ValueTextEquals("generated_title"u8) || reader.ValueTextEquals("index_ids"u8);
            }
        }
        catch (JsonException)
        {
            // Where it is malformed is said by who reads it. What was seen before has to do.
            isWhole = true;
        }

        if (!isWhole)
            return null;
        if (hasSessionMember && !hasTag)
            return InputFormat.Session;
        return hasTag || !rest.Contains((byte)'\n') ? InputFormat.Lines : InputFormat.Values;
    }

    private static InputFormat? OfEvents(ReadOnlySpan<byte> first, ReadOnlySpan<byte> after, bool isWhole)
    {
        after = after.TrimStart(" \t\r"u8);
        if (after.IsEmpty && !isWhole)
            return null;
        return first.Contains((byte)'\n') || (!after.IsEmpty && after[0] != (byte)'\n') ? InputFormat.Values : InputFormat.Lines;
    }
}
