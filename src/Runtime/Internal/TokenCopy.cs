using System.Buffers;
using System.Text.Json;

namespace EventUnion.Internal;

/// <summary>Copies the value a reader stands on, token by token: all that a reader lets others see of its buffer. White space is lost.</summary>
internal static class TokenCopy
{
    /// <summary>The value's JSON; afterwards the reader stands on its last token.</summary>
    public static byte[] Copy(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.None or JsonTokenType.PropertyName)
        {
            reader.Read();
        }

        var output = new ArrayBufferWriter<byte>();
        int depth = reader.CurrentDepth;
        bool first = true;
        do
        {
            bool ends = reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject;
            if (!first && !ends)
            {
                output.Write(","u8);
            }

            first = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject or JsonTokenType.PropertyName;
            Token(ref reader, output);
        }
        while (!(reader.CurrentDepth == depth && reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject)) && reader.Read());

        return output.WrittenSpan.ToArray();
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
            output.Write(reader.TokenType == JsonTokenType.PropertyName ? "\":"u8 : "\""u8);
        }
    }
}
