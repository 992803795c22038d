using System.Text;
using static EventUnion.EndToEnd.Tests.Unions.HooksSchema;

namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>A tag that stands beside the event, as in a header, decides first; the event's own members decide what it leaves open.</summary>
public class TagFromOutsideTests
{
    private const string Opened = """{"action":"opened","item":1}""";

    [Theory]
    [InlineData("issues", Opened, "IssuesOpened")]
    [InlineData("issues_event", Opened, "IssuesOpened")]
    [InlineData("pulls", Opened, "PullsOpened")]
    [InlineData("issues", """{"action":"closed","item":1,"by":"a"}""", "IssuesClosed")]
    [InlineData("pulls", """{"action":"closed","item":1}""", "PullsClosed")]
    [InlineData("pulls", """{"item":1}""", "Unknown:NoKindFits")]
    [InlineData("push", """{"ref":"r"}""", "PushEvent")]
    [InlineData("push", "{}", "PushEvent")]
    [InlineData("fork", Opened, "Unknown:UnknownTag")]
    [InlineData("push", "[]", "Unknown:NotAnObject")]
    [InlineData("", """{"ref":"r"}""", "PushEvent")]
    [InlineData("", Opened, "IssuesOpened")]
    public void Event_IsOfTheKindTheTagAndItsMembersTell(string tag, string json, string kind)
    {
        // Twice, as the second time its layout is known.
        for (int i = 0; i < 2; i++)
        {
            using var reader = new EventReader<Hook>(Encoding.UTF8.GetBytes(json), Encoding.UTF8.GetBytes(tag));
            Assert.Equal(kind, KindOf(reader.Event));
            var visitor = new Kinds();
            Hook.Read(Encoding.UTF8.GetBytes(json), Encoding.UTF8.GetBytes(tag), ref visitor);
            Assert.Equal(kind, visitor.Kind);
        }
    }

    [Fact]
    public void TagOfTheEventItself_Counts()
    {
        using var reader = new EventReader<MailSchema.Event>("""{"type":"stop"}"""u8, "review"u8);
        Assert.Equal(MailSchema.EventKind.Stop, reader.Event.Kind);
    }

    [Fact]
    public void TagThatMembersFollow_IsTakenFromOutside()
    {
        using var reader = new EventReader<MailSchema.Event>("""{"team":"t"}"""u8, "review"u8);
        Assert.Equal(MailSchema.EventKind.ReviewOfTeam, reader.Event.Kind);
    }

    [Fact]
    public async Task NameOfAServerSentEvent_IsSuchATag()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"event: pulls\ndata: {Opened}\n\nevent: issues\ndata: {Opened}\n\ndata: {Opened}\n\n"));
        var kinds = new List<string>();
        await foreach (EventBatch<Hook> batch in Hook.ReadBatchesAsync(stream, Framing.ServerSentEvents with { TagFromEventField = true }).WithCancellation(TestContext.Current.CancellationToken))
        {
            foreach (Hook hook in batch)
            {
                kinds.Add(KindOf(hook));
            }
        }

        Assert.Equal(["PullsOpened", "IssuesOpened", "IssuesOpened"], kinds);
    }

    private static string KindOf(Hook hook) => hook.TryGetUnknown(out UnknownHook unknown) ? "Unknown:" + unknown.Reason : hook.Kind.ToString();
}
