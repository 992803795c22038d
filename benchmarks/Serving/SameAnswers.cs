using System.Text.Json;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Serving;

/// <summary>Compares the contenders' answers by value: who answers something else has not done the work.</summary>
internal static class SameAnswers
{
    /// <summary>What must be the same; the others are names and moments.</summary>
    private static readonly string[] s_members = ["events", "generated_title", "index_ids", "job_metadata"];

    /// <exception cref="ChecksumException">The answers differ.</exception>
    public static async Task RequireAsync(IReadOnlyList<ServeTurns> contenders, CancellationToken cancellationToken)
    {
        using JsonDocument expected = JsonDocument.Parse(await contenders[0].AnswerAsync(cancellationToken));
        foreach (ServeTurns contender in contenders.Skip(1))
        {
            using JsonDocument actual = JsonDocument.Parse(await contender.AnswerAsync(cancellationToken));
            foreach (string member in s_members)
                Require(expected.RootElement, actual.RootElement, member, $"{contender.Scenario.Name}: {contender.Contender.Name} and {contenders[0].Contender.Name}");
        }
    }

    internal static void Require(JsonElement expected, JsonElement actual, string member, string who)
    {
        if (!JsonElement.DeepEquals(expected.GetProperty(member), actual.GetProperty(member)))
            throw new ChecksumException($"{who} differ in {member}.");
    }
}
