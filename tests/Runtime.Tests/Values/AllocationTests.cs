using System.Buffers;
using System.Text;
using System.Text.Json;

namespace EventUnion.Runtime.Tests.Values;

/// <summary>Not one byte: views and the writing of arguments allocate nothing once the pools are warm.</summary>
public class AllocationTests
{
    private static readonly byte[] s_plain = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("plain é 😀 ", 500)));
    private static readonly byte[] s_escaped = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\\n\\u00e9\\ud83d\\ude00 ", 500)));
    private static readonly string s_text = new JsonText(s_escaped, escaped: true).ToString();
    private static readonly byte[] s_bytes = new byte[64 * 1024];
    private static readonly char[] s_chars = new char[64 * 1024];
    private static readonly ArrayBufferWriter<byte> s_buffer = new(256 * 1024);
    private static readonly Utf8JsonWriter s_writer = new(s_buffer, new JsonWriterOptions { SkipValidation = true });
    private static readonly JsonData s_data = JsonData.Parse("{\"a\":[1,2,3]}");
    private static readonly Number s_number = Number.Parse("123456789012345678901234567890"u8);
    private static int s_sink;

    public static TheoryData<string> Operations => [.. s_operations.Keys];

    private static readonly Dictionary<string, Action> s_operations = new()
    {
        ["text compare"] = static () =>
        {
            var escaped = new JsonText(s_escaped, escaped: true);
            var plain = new JsonText(s_plain, escaped: false);
            Use(escaped == s_text);
            Use(escaped == s_text.AsSpan());
            Use(escaped == s_plain);
            Use(escaped == plain);
            Use(escaped == new JsonText(s_escaped, escaped: true));
            Use(plain == s_text);
            Use(escaped.StartsWith("a\n"u8));
            Use(escaped.IsWellFormed);
        },
        ["text copy"] = static () =>
        {
            var escaped = new JsonText(s_escaped, escaped: true);
            Use(escaped.CopyTo(s_bytes) == escaped.Utf8Length);
            Use(escaped.TryCopyTo(s_chars, out _));
            Use(escaped.TryFormat(s_bytes, out _, default, null));
            Use(s_number.TryFormat(s_bytes, out _, default, null));
            s_buffer.ResetWrittenCount();
            escaped.WriteTo(s_buffer);
        },
        ["text decode"] = static () =>
        {
            Use(new JsonText("AAE\\/\\u0041w=="u8, escaped: true).TryGetBytesFromBase64(s_bytes, out _));
            Use(new JsonText(s_escaped, escaped: true).TryGetBytesFromBase64(s_bytes, out _));
            Use(new JsonText("00000000-0000-0000-0000-00000000000\\u0061"u8, escaped: true).TryGetGuid(out _));
        },
        ["number"] = static () =>
        {
            TryNumber("12345"u8);
            TryNumber("-1.50"u8);
            TryNumber("123456789012345678901234567890e-12"u8);
            TryNumber("1e999999999999999999999999"u8);
        },
        ["time"] = static () =>
        {
            Time(new JsonText("2026-04-22T12:34:41.342245+02:00"u8, escaped: false));
            Time(new JsonText("2026-04-22T12\\u003a34:41.342245Z"u8, escaped: true));
        },
        ["formats"] = static () =>
        {
            Use(new JsonText("P1DT2H0.5S"u8, escaped: false).TryGetTimeSpan(out _));
            Use(new JsonText("P1DT2\\u0048"u8, escaped: true).TryGetTimeSpan(out _));
            Use(new JsonNumber("1745325281.5"u8).TryGetUnixTime(out _));
            Use(((UnixTime)DateTimeOffset.UnixEpoch).TryGetDateTimeOffset(out _));
            Use(new Uuid(Guid.Empty).TryGetGuid(out _));
        },
        ["format arguments"] = static () => Written(static writer =>
        {
            ((TextArg)Guid.Empty).WriteTo(writer, "a"u8);
            ((TextArg)new Uuid(Guid.Empty)).WriteTo(writer, "a"u8);
            ((TimeArg)DateOnly.MaxValue).WriteTo(writer, "a"u8);
            ((TimeArg)TimeOnly.MaxValue).WriteTo(writer, "a"u8);
            ((TimeArg)TimeSpan.MaxValue).WriteTo(writer, "a"u8);
            ((BytesArg)s_plain).WriteTo(writer, "a"u8);
            ((NumberArg)UnixTime.FromDateTimeOffset(DateTimeOffset.UnixEpoch)).WriteTo(writer, "a"u8);
        }),
        ["owned"] = static () =>
        {
            Use(s_number == Number.Parse("5"u8));
            Use(s_number.TryGetDecimal(out _));
            Use(s_number.GetHashCode() == 0);
        },
        ["text argument"] = static () => Written(static writer =>
        {
            ((TextArg)s_plain.AsSpan()).WriteTo(writer, "a"u8);
            ((TextArg)s_text).WriteTo(writer, "a"u8);
            ((TextArg)new JsonText(s_escaped, escaped: true)).WriteTo(writer, "a"u8);
            ((TextArg)new JsonText("short"u8, escaped: false)).WriteTo(writer, "a"u8);
            TextArg.Null.WriteTo(writer, "a"u8);
        }),
        ["number argument"] = static () => Written(static writer =>
        {
            ((NumberArg)5).WriteTo(writer, "a"u8);
            ((NumberArg)1.5).WriteTo(writer, "a"u8);
            ((NumberArg)1.50m).WriteTo(writer, "a"u8);
            ((NumberArg)s_number).WriteTo(writer, "a"u8);
            ((NumberArg)new JsonNumber("1e5"u8)).WriteTo(writer, "a"u8);
        }),
        ["other arguments"] = static () => Written(static writer =>
        {
            ((BooleanArg)true).WriteTo(writer, "a"u8);
            ((JsonArg)s_data).WriteTo(writer, "a"u8);
            ((JsonArg)"[1,2,3]"u8).WriteTo(writer, "a"u8);
            ((TimeArg)DateTimeOffset.UnixEpoch).WriteTo(writer, "a"u8);
            ((TimeArg)DateTime.UnixEpoch).WriteTo(writer, "a"u8);
            ((TimeArg)new JsonTime(new JsonText("2026-04-22"u8, escaped: false))).WriteTo(writer, "a"u8);
        }),
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_AllocatesNothing(string name) => Assert.Equal(0, AllocatedBy(s_operations[name]));

    [Fact]
    public void OperationThatAllocates_IsSeen() =>
        Assert.NotEqual(0, AllocatedBy(static () => Use(new JsonText(s_escaped, escaped: true).ToString().Length > 0)));

    private static long AllocatedBy(Action operation)
    {
        for (int i = 0; i < 50; i++)
            operation();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            operation();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void TryNumber(ReadOnlySpan<byte> raw)
    {
        var number = new JsonNumber(raw);
        Use(number.TryGetInt32(out _));
        Use(number.TryGetInt64(out _));
        Use(number.TryGetUInt64(out _));
        Use(number.TryGetInt128(out _));
        Use(number.TryGetDecimal(out _));
        Use(number.TryGetDouble(out _));
        Use(number.TryGetSingle(out _));
        Use(number == new JsonNumber("1.5e0"u8));
        Use(number.TryFormat(s_chars, out _, default, null));
    }

    private static void Time(JsonText text)
    {
        var time = new JsonTime(text);
        Use(time.HasOffset);
        Use(time.TryGetDateTimeOffset(out _));
        Use(time.TryGetDateTime(out _));
        Use(time.TryGetDateOnly(out _));
        Use(time.TryGetTimeOnly(out _));
    }

    private static void Written(Action<Utf8JsonWriter> write)
    {
        s_buffer.ResetWrittenCount();
        s_writer.Reset();
        s_writer.WriteStartObject();
        write(s_writer);
        s_writer.WriteEndObject();
        s_writer.Flush();
        Use(s_buffer.WrittenCount > 0);
    }

    private static void Use(bool result) => s_sink += result ? 1 : 0;
}
