using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.SchemaFiles;

/// <summary>What <c>schema/README.md</c> says of the full session.</summary>
public class FullSessionTests
{
    private static readonly JsonElement[] Events =
        [.. SchemaFile.Read(SchemaFile.FullSession).GetProperty("events").EnumerateArray()];

    [Fact]
    public void FullSession_HasEveryKind() =>
        Assert.Superset(SchemaFile.Tags.ToHashSet(), Events.SelectMany(FittingIfTagged).ToHashSet());

    [Fact]
    public void Misfits_AreTheOnesSaid()
    {
        int[] misfits = [.. Enumerable.Range(0, Events.Length).Where(index => RequiredMembers.FittingTags(Events[index]).Count() != 1)];

        Assert.Equal([17, 20, 21], misfits);
    }

    [Theory]
    [InlineData(9, "tool_call")]
    [InlineData(20, "thinking_delta", "text_delta", "thinking", "text", "user_input")]
    public void MissingTag_LeavesTheKindsSaid(int index, params string[] kinds)
    {
        Assert.False(Events[index].TryGetProperty("type", out _));
        Assert.Equal(kinds, RequiredMembers.FittingTags(Events[index]));
    }

    [Fact]
    public void UnknownKind_IsNoneOfTheUnion() =>
        Assert.DoesNotContain(Events[17].GetProperty("type").GetString(), SchemaFile.Tags);

    [Fact]
    public void Stray_HasNullContent() =>
        Assert.Equal(JsonValueKind.Null, Events[21].GetProperty("content").ValueKind);

    [Fact]
    public void ToolFailure_IsAnOrdinaryResult()
    {
        JsonElement failure = Events[8];

        Assert.Equal(["tool_result"], RequiredMembers.FittingTags(failure));
        Assert.Equal("page_out_of_range", failure.GetProperty("result").GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public void SeedSession_IsOneEventOfThePlainestKind()
    {
        JsonElement session = SchemaFile.Read(SchemaFile.SeedSession);

        Assert.Equal(["thinking_delta"], session.GetProperty("events").EnumerateArray().SelectMany(RequiredMembers.FittingTags));
    }

    private static IEnumerable<string> FittingIfTagged(JsonElement candidate) =>
        candidate.TryGetProperty("type", out _) ? RequiredMembers.FittingTags(candidate) : [];
}
