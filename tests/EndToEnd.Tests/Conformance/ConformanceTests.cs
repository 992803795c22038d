using System.Text.Json;
using EventUnion.EndToEnd.Tests.Transcripts;

namespace EventUnion.EndToEnd.Tests.Conformance;

/// <summary>Every file of JSONTestSuite in every place of an input, through every way of reading.</summary>
public class ConformanceTests
{
    private const int Files = 318;

    private static readonly (string Name, Func<byte[], byte[]> Embed)[] s_placesInEvent =
    [
        ("whole", static value => value),
        ("result", static value => [.. """{"call_id":"c","name":"n","type":"tool_result","result":"""u8, .. value, .. "}"u8]),
        ("arguments", static value => [.. """{"type":"tool_call","call_id":"c","name":"n","arguments":"""u8, .. value, .. "}"u8]),
        ("unknown member", static value => [.. """{"type":"text","content":"c","later":"""u8, .. value, .. "}"u8]),
        ("name", static value => [.. """{"type":"text","content":"c","""u8, .. value, .. ":1}"u8]),
    ];

    private static readonly (string Name, Func<byte[], byte[]> Embed)[] s_placesInSession =
    [
        .. s_placesInEvent.Skip(1).Select(static place => (place.Name, (Func<byte[], byte[]>)(value =>
            [.. """{"session_id":"s","last_updated_at":"t","events":["""u8, .. place.Embed(value), .. "]}"u8]))),
        ("whole", static value => value),
        ("event", static value => [.. """{"session_id":"s","last_updated_at":"t","events":["""u8, .. value, .. "]}"u8]),
        ("before the events", static value => [.. """{"shared":"""u8, .. value, .. ""","session_id":"s","last_updated_at":"t","events":[]}"""u8]),
        ("behind the events", static value => [.. """{"events":[{"type":"text","content":"c"}],"shared":"""u8, .. value, .. ""","session_id":"s","last_updated_at":"t"}"""u8]),
    ];

    [Fact]
    public void Event_HasTheVerdictThatTheFilesNamesSay() => Check(s_placesInEvent, EventEntryPoints.Exact, exact: true, static (_, outcome) => outcome.IsAccepted);

    [Fact]
    public void EventOverAReader_HasTheVerdictThatTheFilesNamesSay() =>
        Check(s_placesInEvent, EventEntryPoints.OverReaders, exact: false, static (_, outcome) => outcome.IsAccepted);

    [Fact]
    public void Session_HasTheVerdictThatTheFilesNamesSay() => Check(s_placesInSession, SessionEntryPoints.Exact, exact: true, IsRightForSession, EventErrorCode.WrongRoot);

    [Fact]
    public void SessionOverAReader_HasTheVerdictThatTheFilesNamesSay() => Check(s_placesInSession, SessionEntryPoints.OverReaders, exact: false, IsRightForSession, EventErrorCode.WrongRoot);

    [Fact]
    public void SessionFromASource_HasTheVerdictThatTheFilesNamesSay() => Check(s_placesInSession, StreamEntryPoints.OfSession, exact: true, IsRightForSession, EventErrorCode.WrongRoot);

    [Fact]
    public void EventRecord_HasTheVerdictThatTheFilesNamesSay() => Check(s_placesInEvent, RecordEntryPoints.OfEvent, exact: true, static (_, outcome) => outcome.IsAccepted);

    [Fact]
    public void SessionRecord_HasTheVerdictThatTheFilesNamesSay() => Check(s_placesInSession, RecordEntryPoints.OfSession, exact: true, IsRightForSessionRecord);

    [Fact]
    public void JsonSerializer_HasTheVerdictThatTheFilesNamesSay()
    {
        Check(s_placesInEvent, RecordEntryPoints.OfEventBySerializer, exact: false, static (_, outcome) => outcome.IsAccepted);
        Check(s_placesInSession, RecordEntryPoints.OfSessionBySerializer, exact: false, IsRightForSessionRecord, EventErrorCode.WrongRoot, EventErrorCode.Stray);
    }

    [Theory]
    [InlineData("{\n\"a\": tru}", EventErrorCode.MalformedJson, 10, 2, 9, true)]
    [InlineData("{\n\"a\": tru}", EventErrorCode.MalformedJson, 10, 2, 8, false)]
    [InlineData("{}", EventErrorCode.MalformedJson, 3, 1, 4, false)]
    [InlineData("{}", EventErrorCode.None, 1, 1, 2, false)]
    public void Located_SeesAWrongPlace(string json, EventErrorCode code, long offset, long line, long column, bool isRight) =>
        Assert.Equal(isRight, Located.Problem(new(code, "m", "", offset, -1, line, column), System.Text.Encoding.UTF8.GetBytes(json)) is null);

    [Theory]
    [InlineData("{\n\"a\": tru}", EventErrorCode.MalformedJson, 7, 2, 9, true)]
    [InlineData("{\n\"a\": tru}", EventErrorCode.MalformedJson, 7, 0, 0, false)]
    [InlineData("{\n\"a\": tru}", EventErrorCode.MalformedJson, 7, 3, 1, false)]
    [InlineData("{}", EventErrorCode.MalformedJson, 3, 1, 1, false)]
    public void LocatedOverAReader_SeesAWrongPlace(string json, EventErrorCode code, long offset, long line, long column, bool isRight) =>
        Assert.Equal(isRight, Located.ProblemOverReader(new(code, "m", "", offset, -1, line, column), System.Text.Encoding.UTF8.GetBytes(json)) is null);

    /// <summary>JSON that is no object is no session.</summary>
    private static bool IsRightForSession(JsonValueKind root, Outcome outcome) =>
        root == JsonValueKind.Object ? outcome.IsAccepted : outcome.Error?.Code == EventErrorCode.WrongRoot;

    /// <summary>A record has what its schema requires, so an object without that is none.</summary>
    private static bool IsRightForSessionRecord(JsonValueKind root, Outcome outcome) =>
        outcome.IsAccepted || outcome.Error?.Code == (root == JsonValueKind.Object ? EventErrorCode.Stray : EventErrorCode.WrongRoot);

    /// <param name="earlier">What may be found before what is malformed: a session's first byte tells that it is none, and the serializer's converter does not see what stands behind a value.</param>
    private static void Check(
        (string Name, Func<byte[], byte[]> Embed)[] places,
        IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> entryPoints,
        bool exact,
        Func<JsonValueKind, Outcome, bool> isRight,
        params EventErrorCode[] earlier)
    {
        IReadOnlyList<(string Name, byte[] Json)> files = JsonTestSuite.Files();
        Assert.Equal(Files, files.Count);
        var wrong = new List<string>();
        foreach ((string file, byte[] value) in files)
        {
            foreach ((string place, Func<byte[], byte[]> embed) in places)
            {
                byte[] json = embed(value);
                if (place is not ("name" or "event") && file[0] is not 'i' && Authority.Accepts(json) != (file[0] == 'y'))
                {
                    wrong.Add($"{file} as {place}: the authority disagrees with the file's name");
                }

                foreach ((string entryPoint, Func<byte[], EventReadOptions?, Outcome> read) in entryPoints)
                {
                    // Neither somebody's reader nor the serializer, where it is given bytes, steps over a byte order mark.
                    bool isJson = exact || entryPoint.StartsWith("stream", StringComparison.Ordinal) ? Authority.AcceptsBehindMark(json) : Authority.Accepts(json);
                    Outcome outcome = read(json, null);
                    string? problem = isJson
                        ? isRight(RootOf(json), outcome) ? null : $"rejected: {outcome.Error}"
                        : Problem(outcome, json, exact, earlier);
                    if (problem is not null)
                    {
                        wrong.Add($"{file} as {place} by {entryPoint}: {problem}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join("\n", wrong.Take(20))}");
    }

    private static string? Problem(Outcome outcome, byte[] json, bool exact, EventErrorCode[] earlier)
    {
        if (outcome.Error is not { } error)
        {
            return "accepted";
        }

        if (!earlier.Contains(error.Code) && error.Code is not (EventErrorCode.MalformedJson or EventErrorCode.Truncated or EventErrorCode.InvalidUtf8 or EventErrorCode.TooDeep))
        {
            return $"rejected for {error.Code}: {error}";
        }

        return exact ? Located.Problem(error, json) : Located.ProblemOverReader(error, json);
    }

    private static JsonValueKind RootOf(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json.AsMemory(json.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        return document.RootElement.ValueKind;
    }
}
