using System.Text;
using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.Conformance;

/// <summary>Whether bytes are JSON, as <see cref="JsonDocument"/> and a strict decoder of UTF-8 see it.</summary>
internal static class Authority
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool Accepts(byte[] json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            s_strict.GetCharCount(json);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The same for readers that step over a byte order mark.</summary>
    public static bool AcceptsBehindMark(byte[] json) => Accepts(json.AsSpan().StartsWith("\uFEFF"u8) ? json[3..] : json);
}
