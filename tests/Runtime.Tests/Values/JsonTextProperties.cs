using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;

namespace EventUnion.Runtime.Tests.Values;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 500)]
public class JsonTextProperties
{
    [Property]
    public void AnyText_ToStringReplacesLoneSurrogates(EscapedText sample) =>
        Assert.Equal(sample.Replaced, new JsonText(sample.RawUtf8, escaped: true).ToString());

    [Property]
    public void AnyText_IsWellFormedAsUtf16Is(EscapedText sample) =>
        Assert.Equal(sample.IsWellFormed, new JsonText(sample.RawUtf8, escaped: true).IsWellFormed);

    [Property]
    public void WellFormedText_IsWhatUtf8JsonReaderReads(EscapedText sample)
    {
        if (!sample.IsWellFormed)
            return;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{sample.Raw}\""));
        reader.Read();
        var text = new JsonText(reader.ValueSpan, reader.ValueIsEscaped);
        Assert.Equal(reader.GetString(), text.ToString());
        Assert.True(reader.ValueTextEquals(text.ToString()));
        Assert.True(text == text.ToString());
    }

    [Property]
    public void AnyText_EveryCopyIsTheSame(EscapedText sample)
    {
        var text = new JsonText(sample.RawUtf8, escaped: true);
        byte[] expected = Encoding.UTF8.GetBytes(sample.Replaced);
        Assert.Equal(expected.Length, text.Utf8Length);

        byte[] bytes = new byte[text.Utf8Length];
        Assert.Equal(expected.Length, text.CopyTo(bytes));
        Assert.Equal(expected, bytes);

        char[] chars = new char[sample.Replaced.Length];
        Assert.True(text.TryCopyTo(chars, out int charsWritten));
        Assert.Equal(sample.Replaced, new string(chars, 0, charsWritten));

        var writer = new ArrayBufferWriter<byte>();
        text.WriteTo(writer);
        Assert.Equal(expected, writer.WrittenSpan.ToArray());
    }

    [Property]
    public void ShortDestination_FailsWithoutException(EscapedText sample)
    {
        var text = new JsonText(sample.RawUtf8, escaped: true);
        if (text.IsEmpty)
            return;
        Assert.False(text.TryCopyTo(new byte[text.Utf8Length - 1], out int bytesWritten));
        Assert.False(text.TryCopyTo(new char[sample.Replaced.Length - 1], out int charsWritten));
        Assert.Equal((0, 0), (bytesWritten, charsWritten));
    }

    [Property]
    public void Comparison_IsThatOfUtf16(EscapedText left, EscapedText right)
    {
        Compare(left, right);
        Compare(left, left);
        Compare(left, right with { Raw = left.Raw + right.Raw, Utf16 = left.Utf16 + right.Utf16 });
    }

    [Property]
    public void Prefix_IsThatOfUtf8(EscapedText left, EscapedText right)
    {
        var whole = new EscapedText(left.Raw + right.Raw, left.Utf16 + right.Utf16);
        if (!whole.IsWellFormed || !left.IsWellFormed || !right.IsWellFormed)
            return;
        byte[] utf8 = Encoding.UTF8.GetBytes(whole.Utf16);
        var text = new JsonText(whole.RawUtf8, escaped: true);
        Assert.True(text.StartsWith(utf8));
        Assert.True(text.StartsWith(utf8.AsSpan(0, utf8.Length / 2)));
        Assert.Equal(utf8.AsSpan().StartsWith(Encoding.UTF8.GetBytes(right.Utf16)), text.StartsWith(Encoding.UTF8.GetBytes(right.Utf16)));
        Assert.False(text.StartsWith([.. utf8, (byte)'x']));
    }

    [Property]
    public void AnyBytes_NeverThrow(HostileText sample, HostileText sample2)
    {
        byte[] raw = sample.Bytes, other = sample2.Bytes;
        var text = new JsonText(raw, escaped: true);
        byte[] copy = new byte[raw.Length * 3];
        Assert.True(text.Utf8Length <= copy.Length);
        Assert.True(text.TryCopyTo(copy, out int written));
        Assert.Equal(written, text.Utf8Length);
        Assert.NotNull(text.ToString());
        Assert.True(text == new JsonText(raw, escaped: true));
        _ = text == other;
        _ = text == "x";
        _ = text == new JsonText(other, escaped: true);
        _ = text.IsWellFormed;
        _ = text.TryGetGuid(out _);
        _ = text.TryGetBytesFromBase64(copy, out _);
    }

    [Property]
    public void Base64_IsDecodedWithEscapesAsWithout(byte[] data)
    {
        string base64 = Convert.ToBase64String(data);
        byte[] decoded = new byte[data.Length];
        var plain = new JsonText(Encoding.UTF8.GetBytes(base64), escaped: false);
        Assert.True(plain.TryGetBytesFromBase64(decoded, out int written));
        Assert.Equal(data, decoded[..written]);

        var escaped = new JsonText(Encoding.UTF8.GetBytes(base64.Replace("/", "\\/", StringComparison.Ordinal).Replace("A", "\\u0041", StringComparison.Ordinal)), escaped: true);
        decoded = new byte[data.Length];
        Assert.True(escaped.TryGetBytesFromBase64(decoded, out written));
        Assert.Equal(data, decoded[..written]);
    }

    [Property]
    public void Guid_IsReadWithEscapesAsWithout(Guid value)
    {
        string text = value.ToString();
        string escaped = string.Concat(text.Select(c => $"\\u{(int)c:x4}"));
        Assert.True(new JsonText(Encoding.UTF8.GetBytes(text), escaped: false).TryGetGuid(out Guid plain));
        Assert.True(new JsonText(Encoding.UTF8.GetBytes(escaped), escaped: true).TryGetGuid(out Guid unescaped));
        Assert.Equal((value, value), (plain, unescaped));
    }

    private static void Compare(EscapedText left, EscapedText right)
    {
        var a = new JsonText(left.RawUtf8, escaped: true);
        var b = new JsonText(right.RawUtf8, escaped: true);
        Assert.Equal(left.Utf16 == right.Utf16, a == b);
        Assert.Equal(left.Utf16 == right.Utf16, b == a);

        bool equal = left.IsWellFormed && left.Utf16 == right.Utf16;
        Assert.Equal(equal, a == right.Utf16);
        Assert.Equal(equal, a == right.Utf16.AsSpan());
        if (!right.IsWellFormed)
            return;
        byte[] utf8 = Encoding.UTF8.GetBytes(right.Utf16);
        var unescaped = new JsonText(utf8, escaped: false);
        Assert.Equal(equal, a == utf8);
        Assert.Equal(equal, a == unescaped);
        Assert.Equal(equal, unescaped == a);
        Assert.True(unescaped == right.Utf16);
    }
}
