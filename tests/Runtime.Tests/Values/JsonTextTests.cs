using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EventUnion.Runtime.Tests.Values;

public class JsonTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t")]
    [InlineData("\\u0041\\u00e9\\u6f22\\uD83D\\ude00", "Aé漢😀")]
    [InlineData("\\u0000\\u001f", "\0\u001f")]
    [InlineData("a\\ud800b", "a\uFFFDb")]
    [InlineData("\\udc00\\ud800", "\uFFFD\uFFFD")]
    [InlineData("\\ud800\\ud800\\udc00", "\uFFFD\U00010000")]
    [InlineData("\\ud800\\u0041", "\uFFFDA")]
    [InlineData("\\udbff\\udfff", "\U0010FFFF")]
    public void EscapedText_ReadsAs(string raw, string expected) =>
        Assert.Equal(expected, new JsonText(Encoding.UTF8.GetBytes(raw), escaped: true).ToString());

    [Theory]
    [InlineData("\\")]
    [InlineData("\\u")]
    [InlineData("\\u12")]
    [InlineData("\\ud83d\\u12")]
    [InlineData("\\x")]
    [InlineData("\\u00g0")]
    public void MalformedEscape_IsReplacedAndEqualToNothing(string raw)
    {
        var text = new JsonText(Encoding.UTF8.GetBytes(raw), escaped: true);
        Assert.Contains('\uFFFD', text.ToString());
        Assert.False(text.IsWellFormed);
        Assert.False(text == text.ToString());
        Assert.False(text == Encoding.UTF8.GetBytes(text.ToString()));
    }

    [Fact]
    public void LoneSurrogate_EqualsOnlyItself()
    {
        var text = new JsonText("\\uD800"u8, escaped: true);
        Assert.False(text == "\uFFFD"u8);
        Assert.False(text == "\uFFFD");
        Assert.False(text == "\ud800");
        Assert.False(text == new JsonText("\\ud801"u8, escaped: true));
        Assert.True(text == new JsonText("\\ud800"u8, escaped: true));
    }

    [Fact]
    public void UnescapedText_IsTakenAsItIs()
    {
        var text = new JsonText("a\\n"u8, escaped: false);
        Assert.Equal("a\\n", text.ToString());
        Assert.Equal(3, text.Utf8Length);
        Assert.True(text == "a\\n"u8);
        Assert.True(text.StartsWith("a\\"u8));
        Assert.True(text.IsWellFormed);
    }

    [Fact]
    public void NullString_EqualsNothing()
    {
        string? none = null;
        JsonText text = default;
        Assert.False(text == none);
        Assert.True(text != none);
        Assert.True(text == "");
        Assert.True(text == ""u8);
    }

    [Fact]
    public void NonAscii_ComparesWithUtf16()
    {
        var text = new JsonText("é漢😀"u8, escaped: false);
        Assert.True(text == "é漢😀");
        Assert.False(text == "é漢😁");
        Assert.False(text == "é漢");
        Assert.False(text == "123456789"); // as many chars as the text has bytes
    }

    [Fact]
    [SuppressMessage("Usage", "CA1806", Justification = "The exception is the outcome.")]
    public void ShortDestination_CopyToThrows() =>
        Assert.Throws<ArgumentException>(static () => new JsonText("abc"u8, escaped: false).CopyTo(new byte[2]));

    [Fact]
    public void InterpolatedUtf8_TakesTheText()
    {
        Span<byte> destination = stackalloc byte[32];
        var text = new JsonText("\\u00e9!"u8, escaped: true);
        Assert.True(text.TryFormat(destination, out int written, default, null));
        Assert.Equal("é!"u8, destination[..written]);
        Span<char> chars = stackalloc char[8];
        Assert.True(text.TryFormat(chars, out written, default, null));
        Assert.Equal("é!", chars[..written].ToString());
        Assert.Equal("é!", text.ToString(null, null));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("ab=c")]
    [InlineData("é===")]
    [InlineData("\\ud800")]
    public void NoBase64_IsRefused(string raw)
    {
        Assert.False(new JsonText(Encoding.UTF8.GetBytes(raw), escaped: true).TryGetBytesFromBase64(new byte[16], out int written));
        Assert.Equal(0, written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{00000000-0000-0000-0000-000000000000}")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("00000000-0000-0000-0000-00000000000g")]
    [InlineData("00000000-0000-0000-0000-0000000000000")]
    public void NoGuid_IsRefused(string raw) =>
        Assert.False(new JsonText(Encoding.UTF8.GetBytes(raw), escaped: false).TryGetGuid(out _));

    [Theory]
    [InlineData("\\n")]
    [InlineData("x\\ud83d\\ude00")]
    [InlineData("\\\\")]
    [InlineData("\\ud800")]
    public void MegabyteOfEscapes_IsHandledWhole(string escape)
    {
        byte[] raw = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(escape, 1_000_000 / escape.Length)));
        var text = new JsonText(raw, escaped: true);
        string expected = text.ToString();
        Assert.Equal(1_000_000 / escape.Length, expected.Split(new JsonText(Encoding.UTF8.GetBytes(escape), escaped: true).ToString()).Length - 1);
        Assert.Equal(text.IsWellFormed, text == expected);
        Assert.True(text == new JsonText([.. raw], escaped: true));
        byte[] copy = new byte[raw.Length];
        Assert.True(text.TryCopyTo(copy, out int written));
        Assert.True(System.Text.Unicode.Utf8.IsValid(copy.AsSpan(0, written)));
    }
}
