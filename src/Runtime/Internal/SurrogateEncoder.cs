using System.Buffers;
using System.Text.Encodings.Web;

namespace EventUnion.Internal;

/// <summary>
/// Escapes as <see cref="JavaScriptEncoder.Default"/> does, and surrogates without a partner too, given as the three bytes that UTF-8 would have for them.
/// Only for UTF-8: the methods for UTF-16, which the base class asks for, are left to the default.
/// </summary>
internal sealed class SurrogateEncoder : JavaScriptEncoder
{
    public static SurrogateEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => Default.MaxOutputCharactersPerInputCharacter;

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => Default.FindFirstCharacterToEncodeUtf8(utf8Text);

    public override OperationStatus EncodeUtf8(ReadOnlySpan<byte> utf8Source, Span<byte> utf8Destination, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true)
    {
        bytesConsumed = bytesWritten = 0;
        while (bytesConsumed < utf8Source.Length)
        {
            ReadOnlySpan<byte> rest = utf8Source[bytesConsumed..];
            int plain = rest.IndexOf((byte)0xED);
            bool isSurrogate = plain == 0 && rest.Length > 2 && rest[1] >= 0xA0;
            if (!isSurrogate)
            {
                // A character that begins with 0xED and is none goes along.
                int end = plain == 0 ? 3 : plain < 0 ? rest.Length : plain;
                OperationStatus status = Default.EncodeUtf8(rest[..end], utf8Destination[bytesWritten..], out int consumed, out int written, isFinalBlock);
                bytesConsumed += consumed;
                bytesWritten += written;
                if (status != OperationStatus.Done)
                {
                    return status;
                }

                continue;
            }

            if (utf8Destination.Length - bytesWritten < 6)
            {
                return OperationStatus.DestinationTooSmall;
            }

            int code = ((rest[0] & 0x0F) << 12) | ((rest[1] & 0x3F) << 6) | (rest[2] & 0x3F);
            "\\u"u8.CopyTo(utf8Destination[bytesWritten..]);
            code.TryFormat(utf8Destination.Slice(bytesWritten + 2, 4), out _, "X4", System.Globalization.CultureInfo.InvariantCulture);
            bytesConsumed += 3;
            bytesWritten += 6;
        }

        return OperationStatus.Done;
    }

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => Default.FindFirstCharacterToEncode(text, textLength);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Default.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override bool WillEncode(int unicodeScalar) => Default.WillEncode(unicodeScalar);
}
