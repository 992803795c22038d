using System.Buffers;
using System.Text;
using System.Text.Json;

namespace EventUnion.Runtime.Tests.Values;

/// <summary>The arguments of texts that a schema says more of.</summary>
public class FormatArgumentTests
{
    private static readonly Guid s_guid = Guid.ParseExact("0f8fad5b-d9cb-469f-a165-70867728950e", "D");

    [Fact]
    public void TextArg_TakesUuids()
    {
        const string Lower = """{"v":"0f8fad5b-d9cb-469f-a165-70867728950e"}""";
        Assert.Equal(Lower, Text(s_guid));
        Assert.Equal(Lower, Text(new Uuid(s_guid)));
        Assert.Equal("""{"v":"0F"}""", Text(Uuid.FromText("0F")));
        Assert.Equal(Lower, Text(TextArg.From((Guid?)s_guid)));
        Assert.Equal("""{"v":null}""", Text(TextArg.From((Guid?)null)));
        Assert.Equal("""{"v":null}""", Text(TextArg.From((Uuid?)null)));
    }

    [Fact]
    public void TimeArg_TakesDatesTimesAndDurations()
    {
        Assert.Equal("""{"v":"0001-01-01"}""", Time(DateOnly.MinValue));
        Assert.Equal("""{"v":"9999-12-31"}""", Time(DateOnly.MaxValue));
        Assert.Equal("""{"v":"00:00:00"}""", Time(TimeOnly.MinValue));
        Assert.Equal("""{"v":"23:59:59.9999999"}""", Time(TimeOnly.MaxValue));
        Assert.Equal("""{"v":"12:30:00.5"}""", Time(new TimeOnly(12, 30, 0, 500)));
        Assert.Equal("""{"v":"-P10675199DT2H48M5.4775808S"}""", Time(TimeSpan.MinValue));
        Assert.Equal("""{"v":"PT0S"}""", Time(TimeSpan.Zero));
        Assert.Equal("""{"v":"P1Y"}""", Time(Duration.FromText("P1Y")));
        Assert.Equal("""{"v":"P1\u0059"}""", Time(new JsonText("P1\\u0059"u8, escaped: true)));
        Assert.Equal("""{"v":null}""", Time(TimeArg.From((Duration?)null)));
        Assert.Equal("""{"v":null}""", Time(null));
        Assert.Equal("2026-04-22 09:05:00", $"{(Timestamp)new DateOnly(2026, 4, 22)} {(Timestamp)new TimeOnly(9, 5)}");
    }

    [Fact]
    public void NumberArg_TakesUnixTimes()
    {
        Assert.Equal("""{"v":1.0}""", Number(new UnixTime(EventUnion.Number.Parse("1.0"u8))));
        Assert.Equal("""{"v":-0.5}""", Number(UnixTime.FromDateTimeOffset(DateTimeOffset.UnixEpoch.AddSeconds(-0.5))));
        Assert.Equal("""{"v":null}""", Number(NumberArg.From((UnixTime?)null)));
    }

    [Fact]
    public void BytesArg_TakesBytesAndTextsOfThem()
    {
        byte[]? none = null;
        Assert.Equal("""{"v":"AAE="}""", Bytes(new byte[] { 0, 1 }));
        Assert.Equal("""{"v":"AAE="}""", Bytes(new byte[] { 0, 1 }.AsSpan()));
        Assert.Equal("""{"v":"aGk="}""", Bytes("hi"u8));
        Assert.Equal("""{"v":""}""", Bytes(ReadOnlySpan<byte>.Empty));
        Assert.Equal("""{"v":"AAE="}""", Bytes(new ValueBytes([0, 1])));
        Assert.Equal("""{"v":"A A"}""", Bytes(ValueBytes.FromText("A A")));
        Assert.Equal("""{"v":"\u0041"}""", Bytes(new JsonText("\\u0041"u8, escaped: true)));
        Assert.Equal("""{"v":"AAE="}""", Bytes(BytesArg.FromText("AAE="u8)));
        Assert.Equal("""{"v":null}""", Bytes(null));
        Assert.Equal("""{"v":null}""", Bytes(none));
        Assert.Equal("""{"v":null}""", Bytes(BytesArg.From((ValueBytes?)null)));
        Assert.Equal("{}", Bytes());
    }

    [Fact]
    public void AbsentBytes_HaveNoValueOfTheirOwn()
    {
        using var writer = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
        Assert.True(default(BytesArg).IsAbsent && !default(BytesArg).IsNull && BytesArg.Null.IsNull && !BytesArg.Null.IsAbsent);
        Assert.Throws<InvalidOperationException>(() => default(BytesArg).WriteTo(writer));
        Assert.Throws<ArgumentException>(() => default(BytesArg).WriteRequired(writer, "v"u8));
        Assert.Equal(0, writer.BytesPending);
    }

    private static string Text(scoped TextArg v)
    {
        using var output = new Output();
        v.WriteTo(output.Writer, "v"u8);
        return output.Finish();
    }

    private static string Time(scoped TimeArg v)
    {
        using var output = new Output();
        v.WriteTo(output.Writer, "v"u8);
        return output.Finish();
    }

    private static string Number(scoped NumberArg v)
    {
        using var output = new Output();
        v.WriteTo(output.Writer, "v"u8);
        return output.Finish();
    }

    private static string Bytes(scoped BytesArg v = default)
    {
        using var output = new Output();
        v.WriteTo(output.Writer, "v"u8);
        return output.Finish();
    }

    private sealed class Output : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();

        public Output()
        {
            Writer = new Utf8JsonWriter(_bytes);
            Writer.WriteStartObject();
        }

        public Utf8JsonWriter Writer { get; }

        public string Finish()
        {
            Writer.WriteEndObject();
            Writer.Flush();
            return Encoding.UTF8.GetString(_bytes.WrittenSpan);
        }

        public void Dispose() => Writer.Dispose();
    }
}
