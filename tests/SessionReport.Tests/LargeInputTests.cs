using System.Text;

namespace SessionReport.Tests;

/// <summary>Input beyond what an array can hold, without a file of that size.</summary>
public class LargeInputTests
{
    private const int EventLength = 1 << 20;

    [Theory]
    [InlineData("session", """{"session_id":"large","events":[""", ",")]
    [InlineData("lines", "", "\n")]
    public async Task MoreThanTwoGigabytes_AreReadInBoundedMemory(string format, string head, string separator)
    {
        const int events = 2200;
        byte[] one = Encoding.UTF8.GetBytes($$"""{"type":"text","content":"{{new string('x', EventLength)}}"}{{separator}}""");
        byte[] broken = """{"type":"text" "content":""}"""u8.ToArray();
        var input = new RepeatedStream(Encoding.UTF8.GetBytes(head), one, events, broken);
        using var output = new StringWriter { NewLine = "\n" };
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Outcome outcome = await SessionReportRun.RunAsync(false, () => input, output, "--json");
        long after = GC.GetTotalMemory(forceFullCollection: true);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(format, outcome.Json.GetProperty("format").GetString());
        Assert.Equal(format == "session" ? "large" : null, outcome.Json.GetProperty("session_id").GetString());
        Assert.Equal(events, outcome.Json.GetProperty("event_count").GetInt64());
        Assert.Equal((long)events * EventLength, outcome.Json.GetProperty("characters").GetProperty("text").GetInt64());
        long wrong = head.Length + ((long)events * one.Length) + 15;
        Assert.Equal(wrong, outcome.Json.GetProperty("error").GetProperty("offset").GetInt64());
        Assert.Equal(wrong, outcome.Json.GetProperty("bytes").GetInt64());
        Assert.InRange(after - before, long.MinValue, 64 << 20);
    }

    /// <summary>A beginning, something many times, and an end.</summary>
    private sealed class RepeatedStream(byte[] head, byte[] repeated, int times, byte[] tail) : MemoryStream(head)
    {
        private int _left = times + 1;
        private byte[] _now = head;
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            while (_at == _now.Length)
            {
                if (_left == 0)
                    return 0;
                _left--;
                (_now, _at) = (_left == 0 ? tail : repeated, 0);
            }

            int count = Math.Min(buffer.Length, _now.Length - _at);
            _now.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
