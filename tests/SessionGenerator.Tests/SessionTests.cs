using System.Buffers;
using System.Text;
using System.Text.Json;
using static SessionGenerator.Tests.ChatSchema;

namespace SessionGenerator.Tests;

public sealed class SessionTests
{
    private const int Size = 300_000;

    public static TheoryData<Workload, Layout> Plans => new(
        from workload in Enum.GetValues<Workload>()
        from layout in Enum.GetValues<Layout>()
        select (workload, layout));

    [Theory]
    [MemberData(nameof(Plans))]
    public void EveryEvent_IsKnownToTheGeneratedReader(Workload workload, Layout layout)
    {
        var plan = new SessionPlan { Workload = workload, Layout = layout, Bytes = Size };
        var output = new ArrayBufferWriter<byte>();
        SessionSize size = SyntheticSession.WriteTo(output, plan);

        var counts = new KindCounts();
        Session session = Session.Read(output.WrittenSpan, ref counts, EventUnion.EventReadOptions.Strict);

        Assert.Equal(size, new SessionSize(counts.Known, output.WrittenCount));
        Assert.Equal(0, counts.Unknown + counts.Strays);
        Assert.True(session.SessionId.RawLength > 4);
        using JsonDocument document = JsonDocument.Parse(output.WrittenMemory);
        Assert.Equal(size.Events, document.RootElement.GetProperty("events").GetArrayLength());
    }

    [Theory]
    [InlineData(HistoryFormat.Session)]
    [InlineData(HistoryFormat.Lines)]
    [InlineData(HistoryFormat.Array)]
    [InlineData(HistoryFormat.Values)]
    [InlineData(HistoryFormat.Sequence)]
    [InlineData(HistoryFormat.Sse)]
    public void EveryFormat_HasTheSameEvents(HistoryFormat format)
    {
        var plan = new SessionPlan { Events = 500 };
        using JsonDocument session = JsonDocument.Parse(SyntheticSession.Create(plan));
        string[] events = [.. session.RootElement.GetProperty("events").EnumerateArray().Select(static e => e.GetRawText())];

        string made = Encoding.UTF8.GetString(SyntheticSession.Create(plan with { Format = format }));

        string expected = format switch
        {
            HistoryFormat.Lines => string.Concat(events.Select(static e => e + "\n")),
            HistoryFormat.Array => $"[{string.Join(',', events)}]",
            HistoryFormat.Values => string.Concat(events),
            HistoryFormat.Sequence => string.Concat(events.Select(static e => $"\u001e{e}\n")),
            HistoryFormat.Sse => string.Concat(events.Select(static e => $"data: {e}\n\n")),
            _ => session.RootElement.GetRawText(),
        };
        Assert.Equal(expected, made);
    }

    [Theory]
    [InlineData(HistoryFormat.Lines)]
    [InlineData(HistoryFormat.Sse)]
    public void EventOfManyLines_IsNotForAFormatOfOne(HistoryFormat format) =>
        Assert.Throws<ArgumentException>(() => SyntheticSession.Create(new SessionPlan { Events = 1, Format = format, Layout = Layout.Pretty }));

    [Theory]
    [InlineData(Workload.Delta, 41, 2)]
    [InlineData(Workload.Mixed, 70, 6)]
    [InlineData(Workload.Text, 880, 45)]
    public void MeanEvent_IsAsLargeAsItsWorkloadSays(Workload workload, double expected, double tolerance)
    {
        SessionSize size = SyntheticSession.WriteTo(new ArrayBufferWriter<byte>(), new SessionPlan { Workload = workload, Bytes = 8_000_000 });

        Assert.Equal(expected, (double)size.Bytes / size.Events, tolerance);
    }

    [Fact]
    public void Text_HasAnEscapeEveryThirtyToFortyBytes()
    {
        KindCounts counts = Count(new SessionPlan { Workload = Workload.Text, Bytes = 4_000_000 });

        Assert.InRange((double)counts.ContentBytes / counts.Escapes, 30, 40);
        Assert.Equal(0, counts.Deltas);
    }

    [Fact]
    public void Delta_HasNothingButFragments()
    {
        KindCounts counts = Count(new SessionPlan { Workload = Workload.Delta, Events = 10_000 });

        Assert.Equal(10_000, counts.Deltas);
        Assert.Equal(10_000, counts.Known);
    }

    [Fact]
    public void Mixed_HasEveryPartOfATurnAndResultsOfTheStatedSize()
    {
        KindCounts counts = Count(new SessionPlan { Workload = Workload.Mixed, Events = 50_000 });

        Assert.True(counts.Stops > 100);
        Assert.InRange(counts.Inputs - counts.Stops, 0, 1);
        Assert.InRange(counts.Calls - counts.Results, 0, 1);
        Assert.InRange(counts.SmallestResult, 190, 400);
        Assert.InRange(counts.LargestResult, 4_500, 6_300);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void SamePlan_GivesSameBytesByStreamAndByBuffer(Workload workload, Layout layout)
    {
        var plan = new SessionPlan { Workload = workload, Layout = layout, Bytes = Size, Seed = 7 };
        byte[] first = SyntheticSession.Create(plan);
        using var stream = new MemoryStream();
        SessionSize size = SyntheticSession.WriteTo(stream, plan, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(first.AsSpan().SequenceEqual(stream.ToArray()));
        Assert.Equal(first.Length, size.Bytes);
        Assert.False(first.AsSpan().SequenceEqual(SyntheticSession.Create(plan with { Seed = 8 })));
    }

    [Fact]
    public void Layouts_HoldTheSameEvents()
    {
        var plan = new SessionPlan { Workload = Workload.Delta, Events = 3_000 };
        JsonElement compact = Parse(plan with { Layout = Layout.Compact });

        foreach (Layout layout in Enum.GetValues<Layout>())
            Assert.True(JsonElement.DeepEquals(compact, Parse(plan with { Layout = layout })), layout.ToString());
    }

    [Theory]
    [InlineData(Layout.Compact, "{\"events\":[{\"content\":\"", "\",\"type\":\"thinking_delta\"},{")]
    [InlineData(Layout.TypeFirst, "{\"events\":[{\"type\":\"thinking_delta\",\"content\":\"", "\"},{\"type\":")]
    [InlineData(Layout.Spaced, "{\"events\": [{\"content\": \"", "\", \"type\": \"thinking_delta\"}, {\"")]
    [InlineData(Layout.Pretty, "{\n  \"events\": [\n    {\n      \"content\": \"", "\",\n      \"type\": \"thinking_delta\"\n    },\n    {\n")]
    public void Layout_LooksAsItsNameSays(Layout layout, string beginning, string between)
    {
        string text = System.Text.Encoding.UTF8.GetString(SyntheticSession.Create(new SessionPlan { Workload = Workload.Delta, Layout = layout, Events = 3 }));

        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        Assert.Contains(between, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_AreOfEverySortAndNotAllTextIsAscii()
    {
        byte[] json = SyntheticSession.Create(new SessionPlan { Workload = Workload.Text, Bytes = Size });

        foreach (string escape in new[] { "\\n", "\\\"", "\\\\", "\\t", "\\u20ac" })
            Assert.True(json.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(escape)) > 0, escape);
        Assert.True(json.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0xFF) > 0);
    }

    [Fact]
    public void NoEvents_IsAnEmptyHistory()
    {
        JsonElement root = Parse(new SessionPlan { Events = 0 });

        Assert.Equal(0, root.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public void PlanWithoutBound_IsRejected() =>
        Assert.Throws<ArgumentException>(() => SyntheticSession.Create(new SessionPlan()));

    private static KindCounts Count(SessionPlan plan)
    {
        var counts = new KindCounts();
        Session.Read(SyntheticSession.Create(plan), ref counts);
        return counts;
    }

    private static JsonElement Parse(SessionPlan plan)
    {
        using JsonDocument document = JsonDocument.Parse(SyntheticSession.Create(plan));
        return document.RootElement.Clone();
    }
}
