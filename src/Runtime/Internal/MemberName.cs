using System.Text;
using System.Text.Json;

namespace EventUnion.Internal;

/// <summary>
/// Names of members as keys of owned maps. JSON can spell a surrogate without its partner, and so can a string: as a key it is kept, since two names that
/// differ only there are two members; it is written as the escape that it came as.
/// </summary>
internal static class MemberName
{
    /// <summary>The name as a key.</summary>
    public static string Of(JsonText name)
    {
        if (name.IsWellFormed)
        {
            return name.ToString();
        }

        var key = new StringBuilder(name.RawLength);
        ReadOnlySpan<byte> rest = name.Raw;
        while (!rest.IsEmpty)
        {
            if (rest[0] == (byte)'\\')
            {
                rest = rest[JsonEscapes.Decode(rest, out int code)..];
                _ = code > char.MaxValue ? key.Append(new Rune(code).ToString()) : key.Append((char)code);
                continue;
            }

            int escape = rest.IndexOf((byte)'\\');
            ReadOnlySpan<byte> literal = escape < 0 ? rest : rest[..escape];
            key.Append(Encoding.UTF8.GetString(literal));
            rest = rest[literal.Length..];
        }

        return key.ToString();
    }

    /// <summary>Writes a key as a member's name.</summary>
    public static void Write(Utf8JsonWriter writer, string key)
    {
        if (IsWellFormed(key))
        {
            writer.WritePropertyName(key);
            return;
        }

        // What UTF-8 would write for surrogates, if it could: the one form in which the writer hands them on.
        byte[] bytes = new byte[3 * key.Length];
        int length = 0;
        for (int i = 0; i < key.Length; i++)
        {
            bool isPair = i + 1 < key.Length && char.IsSurrogatePair(key[i], key[i + 1]);
            length += JsonEscapes.Encode(isPair ? char.ConvertToUtf32(key[i], key[i + 1]) : key[i], bytes.AsSpan(length));
            i += isPair ? 1 : 0;
        }

        writer.WritePropertyName(JsonEncodedText.Encode(bytes.AsSpan(0, length), SurrogateEncoder.Instance));
    }

    private static bool IsWellFormed(string key)
    {
        ReadOnlySpan<char> rest = key;
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int at)
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[(at + length)..];
        }

        return true;
    }
}
