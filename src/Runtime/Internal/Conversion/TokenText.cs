using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace EventUnion.Internal.Conversion;

/// <summary>
/// The text of a string or name that a reader stands on, as records take it. The reader's own way out refuses a surrogate without its partner, which is legal JSON, with an exception that is not for
/// bad data.
/// </summary>
internal static class TokenText
{
    /// <summary>The text as it stands in the JSON.</summary>
    /// <exception cref="JsonException">It is not UTF-8: the reader does not look.</exception>
    public static JsonText Of(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> raw = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        if (!Utf8.IsValid(raw))
        {
            ConversionThrow.NotUtf8();
        }

        return new JsonText(raw, reader.ValueIsEscaped);
    }
}
