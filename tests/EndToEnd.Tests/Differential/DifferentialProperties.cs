using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Conformance;
using EventUnion.EndToEnd.Tests.RoundTrips;
using EventUnion.EndToEnd.Tests.Transcripts;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Differential;

/// <summary>Views against <see cref="JsonDocument"/>: the same verdict, the same kinds, members and values in the same order.</summary>
[Properties(Arbitrary = [typeof(ChatGenerators)], MaxTest = 1000)]
public class DifferentialProperties
{
    [Property(MaxTest = 500)]
    public void Session_ShowsWhatJsonDocumentDoes(SessionRecord session, int way, int seed) => CheckSession(Spelling.Change(Written.By(session, way), seed));

    [Property]
    public void MutatedSession_ShowsWhatJsonDocumentDoes(SessionRecord session, int way, int seed, int mutation) =>
        CheckSession(Mutation.Change(Spelling.Change(Written.By(session, way), seed), mutation));

    [Property]
    public void MutatedSessionAsWritten_ShowsWhatJsonDocumentDoes(SessionRecord session, int way, int mutation) => CheckSession(Mutation.Change(Written.By(session, way), mutation));

    [Property]
    public void MutatedEvent_ShowsWhatJsonDocumentDoes(EventRecord record, int way, int seed, int mutation) =>
        CheckEvent(Mutation.Change(Spelling.Change(Written.By(record, way), seed), mutation));

    [Property(MaxTest = 200)]
    public void MutatedSession_HasTheSameOutcomeEveryWay(SessionRecord session, int way, int mutation)
    {
        byte[] json = Mutation.Change(Written.By(session, way), mutation);
        Outcome expected = SessionEntryPoints.Push(json, null);
        Assert.All(SessionEntryPoints.Exact, entry => Assert.Equal(expected.Exact, entry.Read(json, null).Exact));
        if (!json.AsSpan().StartsWith("\uFEFF"u8))
        {
            Assert.All(SessionEntryPoints.OverReaders, entry => Assert.Equal(expected.IsAccepted, entry.Read(json, null).IsAccepted));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Mutations_AreOftenAcceptedAndOftenNot(int seed)
    {
        byte[] json = """{"events":[{"type":"stop","error":null,"is_error":false,"usage":{"turns":1}},{"type":"text","content":"é"}],"session_id":"s"}"""u8.ToArray();
        int accepted = Enumerable.Range(seed * 1000, 400).Count(mutation => Authority.Accepts(Mutation.Change(json, mutation)));
        Assert.InRange(accepted, 80, 320);
    }

    private static void CheckSession(byte[] json)
    {
        Outcome outcome = SessionEntryPoints.Push(json, null);
        Check(json, outcome, static root => ReferenceSession.Text(root));
    }

    private static void CheckEvent(byte[] json)
    {
        Outcome outcome = EventEntryPoints.Push(json, null);
        Check(json, outcome, static root => ReferenceEvent.Line(root, -1) + "\n\naccepted");
    }

    private static void Check(byte[] json, Outcome outcome, Func<JsonElement, string?> reference)
    {
        if (!Authority.AcceptsBehindMark(json))
        {
            Assert.False(outcome.IsAccepted, $"accepted, though it is no JSON: {Encoding.UTF8.GetString(json)}");
            Assert.Null(Located.Problem(outcome.Error!.Value, json));
            return;
        }

        using JsonDocument document = JsonDocument.Parse(json.AsMemory(json.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        string? expected = reference(document.RootElement);
        if (expected is null)
        {
            Assert.Equal(EventErrorCode.WrongRoot, outcome.Error?.Code);
            return;
        }

        Assert.True(outcome.IsAccepted, $"{outcome.Error}\n{Encoding.UTF8.GetString(json)}");
        Assert.Equal(expected, outcome.Text);
    }
}
