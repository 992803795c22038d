using System.Buffers;
using System.Text.Json;

namespace EventUnion.Internal;

/// <summary>
/// Copies the value a reader stands on, token by token: all that a reader lets others see of its buffer. Distances are kept, since what stood between two
/// tokens becomes spaces: so offsets in the copy are offsets from the value's first byte in the reader's input. Comments and trailing commas, where the
/// reader allows them, become spaces too.
/// </summary>
internal static class TokenCopy
{
    /// <summary>The value's JSON; afterwards the reader stands on its last token.</summary>
    /// <exception cref="EventDataException">The reader finds its input malformed or cut off.</exception>
    public static byte[] Copy(ref Utf8JsonReader reader)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            while (reader.TokenType is JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.Comment)
            {
                Advance(ref reader, output);
            }

            Tokens(ref reader, output);
            return output.WrittenSpan.ToArray();
        }
        catch (JsonException error) when (error is not EventDataException)
        {
            throw ErrorLocator.InReader(ref reader, output.WrittenSpan, error);
        }
    }

    private static void Tokens(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        long start = reader.TokenStartIndex;
        int depth = reader.CurrentDepth;
        byte separator = (byte)' ';
        while (true)
        {
            if (reader.TokenType != JsonTokenType.Comment)
            {
                bool ends = reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject;
                Fill(output, reader.TokenStartIndex - start, ends ? (byte)' ' : separator);
                Token(ref reader, output);
                if (reader.CurrentDepth == depth && reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
                {
                    return;
                }

                separator = reader.TokenType switch
                {
                    JsonTokenType.StartArray or JsonTokenType.StartObject => (byte)' ',
                    JsonTokenType.PropertyName => (byte)':',
                    _ => (byte)',',
                };
            }

            Advance(ref reader, output);
        }
    }

    private static void Advance(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        if (!reader.Read())
        {
            throw ErrorLocator.InReader(ref reader, output.WrittenSpan, null);
        }
    }

    /// <summary>Spaces up to where the next token stands. The separator takes the first byte of a gap: whatever the gap was, a separator was in it.</summary>
    private static void Fill(ArrayBufferWriter<byte> output, long to, byte separator)
    {
        int gap = (int)(to - output.WrittenCount);
        if (gap > 0)
        {
            Span<byte> spaces = output.GetSpan(gap)[..gap];
            spaces.Fill((byte)' ');
            spaces[0] = separator;
            output.Advance(gap);
        }
    }

    private static void Token(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        bool text = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        if (text)
        {
            output.Write("\""u8);
        }

        if (reader.HasValueSequence)
        {
            foreach (ReadOnlyMemory<byte> part in reader.ValueSequence)
            {
                output.Write(part.Span);
            }
        }
        else
        {
            output.Write(reader.ValueSpan);
        }

        if (text)
        {
            output.Write("\""u8);
        }
    }
}
