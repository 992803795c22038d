using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EventUnion.Runtime.Tests.Values;

public class ArgumentTests
{
    [Fact]
    public void TextArg_TakesEveryKindOfText()
    {
        byte[] bytes = "b"u8.ToArray();
        string? none = null;
        Assert.Equal("""{"v":"x"}""", Text("x"u8));
        Assert.Equal("""{"v":"x"}""", Text("x"));
        Assert.Equal("""{"v":"x"}""", Text("x".AsSpan()));
        Assert.Equal("""{"v":"b"}""", Text(bytes));
        Assert.Equal("""{"v":"b"}""", Text(bytes.AsSpan()));
        Assert.Equal("""{"v":null}""", Text(null));
        Assert.Equal("""{"v":null}""", Text(none));
        Assert.Equal("""{"v":null}""", Text(TextArg.Null));
        Assert.Equal("{}", Text());
        Assert.Equal("""{"v":""}""", Text(""));
        Assert.Equal("""{"v":"\u0022\n"}""", Text("\"\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain < é 😀")]
    [InlineData("\\u0041\\/\\ud83d\\ude00")]
    [InlineData("\\ud800")]
    public void JsonText_IsWrittenByteByByte(string raw)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(raw);
        Assert.Equal($$"""{"v":"{{raw}}"}""", Text(new JsonText(utf8, escaped: raw.Contains('\\', StringComparison.Ordinal))));
        byte[] large = [.. Enumerable.Repeat(utf8, 1000).SelectMany(b => b)];
        Assert.Equal($$"""{"v":"{{Encoding.UTF8.GetString(large)}}"}""", Text(new JsonText(large, escaped: true)));
        Assert.Equal($$"""{"v":"{{raw}}"}""", Time(new JsonTime(new JsonText(utf8, escaped: true))));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a\",\"b\":\"c")]
    [InlineData("\n")]
    [InlineData("\\")]
    [InlineData("\\x")]
    [InlineData("\\u12")]
    public void JsonTextFromNoReader_CannotBreakTheOutput(string raw) =>
        Assert.ThrowsAny<JsonException>(() => Text(new JsonText(Encoding.UTF8.GetBytes(raw), escaped: false)));

    [Fact]
    public void InvalidUnicode_IsReplaced()
    {
        Assert.Equal("\"a\uFFFDb\"", JsonDocument.Parse(Text(new byte[] { (byte)'a', 0xC3, (byte)'b' })).RootElement.GetProperty("v").GetRawText().Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal));
        Assert.Equal("\"a\uFFFDb\"", JsonDocument.Parse(Text("a\ud800b")).RootElement.GetProperty("v").GetRawText().Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal));
    }

    [Fact]
    public void NumberArg_TakesEveryKindOfNumber()
    {
        Assert.Equal("""{"v":5}""", Number(5));
        Assert.Equal("""{"v":5}""", Number((byte)5));
        Assert.Equal("""{"v":-5}""", Number((sbyte)-5));
        Assert.Equal("""{"v":-5}""", Number((short)-5));
        Assert.Equal("""{"v":5}""", Number((ushort)5));
        Assert.Equal("""{"v":5}""", Number(5u));
        Assert.Equal("""{"v":-9223372036854775808}""", Number(long.MinValue));
        Assert.Equal("""{"v":18446744073709551615}""", Number(ulong.MaxValue));
        Assert.Equal("""{"v":0.1}""", Number(0.1f));
        Assert.Equal("""{"v":0.1}""", Number(0.1));
        Assert.Equal("""{"v":-0}""", Number(-0.0));
        Assert.Equal("""{"v":1.50}""", Number(1.50m));
        Assert.Equal("""{"v":1.0}""", Number(EventUnion.Number.Parse("1.0"u8)));
        Assert.Equal("""{"v":7}""", Number((Number)7));
        Assert.Equal("""{"v":1e+02}""", Number(new JsonNumber("1e+02"u8)));
    }

    [Fact]
    public void NullableNumber_IsNullOrItself()
    {
        int? none = null, some = 3;
        long? l = 4;
        float? f = 0.5f;
        double? d = 1.5;
        decimal? m = 2.50m;
        ulong? u = 9;
        Assert.Equal("""{"v":null}""", Number(null));
        Assert.Equal("""{"v":null}""", Number(none));
        Assert.Equal("""{"v":3}""", Number(some));
        Assert.Equal("""{"v":4}""", Number(l));
        Assert.Equal("""{"v":0.5}""", Number(f));
        Assert.Equal("""{"v":1.5}""", Number(d));
        Assert.Equal("""{"v":2.50}""", Number(m));
        Assert.Equal("""{"v":9}""", Number(NumberArg.From(u)));
        Assert.Equal("""{"v":null}""", Number(NumberArg.From((Number?)null)));
        Assert.Equal("{}", Number());
    }

    [Fact]
    public void NoNumber_IsRefusedBeforeAnythingIsWritten()
    {
        Assert.Throws<ArgumentException>(() => Number(double.NaN));
        Assert.Throws<ArgumentException>(() => Number(float.PositiveInfinity));
        Assert.Throws<FormatException>(() => Number(new JsonNumber("1,\"x\":2"u8)));
        Assert.Throws<FormatException>(() => Number(default(JsonNumber)));
    }

    [Fact]
    public void BooleanArg_IsWritten()
    {
        bool? none = null, some = true;
        Assert.Equal("""{"v":true}""", Boolean(true));
        Assert.Equal("""{"v":false}""", Boolean(false));
        Assert.Equal("""{"v":true}""", Boolean(some));
        Assert.Equal("""{"v":null}""", Boolean(none));
        Assert.Equal("""{"v":null}""", Boolean(null));
        Assert.Equal("{}", Boolean());
    }

    [Fact]
    public void JsonArg_IsWrittenAsItIs()
    {
        JsonData? none = null;
        Assert.Equal("""{"v":[ 1.0 ,{}]}""", Json("[ 1.0 ,{}]"u8));
        Assert.Equal("""{"v":{"a":1}}""", Json(JsonData.Parse(""" {"a":1} """)));
        Assert.Equal("""{"v":null}""", Json(none));
        Assert.Equal("""{"v":null}""", Json(null));
        Assert.Equal("{}", Json());
    }

    [Fact]
    public void MalformedRawJson_IsRefused()
    {
        Assert.ThrowsAny<JsonException>(() => Json("[1,]"u8));
        Assert.ThrowsAny<JsonException>(() => Json("1,\"x\":2"u8));
        Assert.ThrowsAny<JsonException>(() => Json(new byte[] { (byte)'"', 0xC3, (byte)'"' }));
        Assert.ThrowsAny<JsonException>(() => Json(ReadOnlySpan<byte>.Empty));
        Assert.ThrowsAny<JsonException>(() => Json(Encoding.UTF8.GetBytes(new string('[', 1001) + new string(']', 1001))));
    }

    [Fact]
    public void DeepRawJson_IsWritten()
    {
        string deep = new string('[', 900) + new string(']', 900);
        Assert.Equal($$"""{"v":{{deep}}}""", Json(JsonData.Parse(deep)));
        Assert.Equal($$"""{"v":{{deep}}}""", Json(Encoding.UTF8.GetBytes(deep)));
    }

    [Fact]
    public void TimeArg_TakesEveryKindOfTime()
    {
        var instant = new DateTimeOffset(2026, 4, 22, 12, 0, 0, 500, TimeSpan.FromHours(2));
        Assert.Equal("""{"v":"2026-04-22T12:00:00.5+02:00"}""", Time(instant));
        Assert.Equal("""{"v":"2026-04-22T10:00:00.5Z"}""", Time(instant.UtcDateTime));
        Assert.Equal("""{"v":"2026-04-22T12:00:00.5"}""", Time(instant.DateTime));
        Assert.Equal("""{"v":"2026-04-22"}""", Time("2026-04-22"));
        Assert.Equal("""{"v":"2026-04-22"}""", Time("2026-04-22"u8));
        Assert.Equal("""{"v":"2026-04-22"}""", Time(Timestamp.FromText("2026-04-22")));
        Assert.Equal("""{"v":null}""", Time(null));
        Assert.Equal("""{"v":null}""", Time(TimeArg.From((DateTimeOffset?)null)));
        Assert.Equal("""{"v":null}""", Time(TimeArg.From((Timestamp?)null)));
        Assert.Equal("""{"v":"2026-04-22T12:00:00.5"}""", Time(TimeArg.From((DateTime?)instant.DateTime)));
        Assert.Equal("{}", Time());
    }

    [Fact]
    public void AbsentArgument_HasNoValueOfItsOwn()
    {
        using var writer = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
        Assert.True(default(TextArg).IsAbsent && default(NumberArg).IsAbsent && default(BooleanArg).IsAbsent && default(JsonArg).IsAbsent && default(TimeArg).IsAbsent);
        Assert.True(TextArg.Null.IsNull && NumberArg.Null.IsNull && BooleanArg.Null.IsNull && JsonArg.Null.IsNull && TimeArg.Null.IsNull);
        Assert.Throws<InvalidOperationException>(() => default(TextArg).WriteTo(writer));
        Assert.Throws<InvalidOperationException>(() => default(NumberArg).WriteTo(writer));
        Assert.Throws<InvalidOperationException>(() => default(BooleanArg).WriteTo(writer));
        Assert.Throws<InvalidOperationException>(() => default(JsonArg).WriteTo(writer));
        Assert.Throws<InvalidOperationException>(() => default(TimeArg).WriteTo(writer));
        Assert.Equal(0, writer.BytesPending);
    }

    private static string Text(scoped TextArg v = default)
    {
        using var output = new Output();
        v.WriteTo(output.Writer, "v"u8);
        return output.Finish();
    }

    private static string Number(scoped NumberArg v = default)
    {
        using var output = new Output();
        v.WriteTo(output.Writer, "v"u8);
        return output.Finish();
    }

    private static string Boolean(scoped BooleanArg v = default)
    {
        using var output = new Output();
        v.WriteTo(output.Writer, "v"u8);
        return output.Finish();
    }

    private static string Json(scoped JsonArg v = default)
    {
        using var output = new Output();
        v.WriteTo(output.Writer, "v"u8);
        return output.Finish();
    }

    private static string Time(scoped TimeArg v = default)
    {
        using var output = new Output();
        v.WriteTo(output.Writer, "v"u8);
        return output.Finish();
    }

    /// <summary>An object with one property.</summary>
    private sealed class Output : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();

        public Output()
        {
            Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = Encoder });
            Writer.WriteStartObject();
        }

        public Utf8JsonWriter Writer { get; }

        private static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

        public string Finish()
        {
            Writer.WriteEndObject();
            Writer.Flush();
            return Encoding.UTF8.GetString(_buffer.WrittenSpan);
        }

        public void Dispose() => Writer.Dispose();
    }
}
