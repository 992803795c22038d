using System.Text.Json;
using EventUnion.Benchmarks.Harness;
using EventUnion.Benchmarks.Serving;

namespace EventUnion.Benchmarks.Tests;

public sealed class ServeTests
{
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(200);

    public static TheoryData<bool, int> Scenarios => new() { { false, 2_000 }, { false, 300_000 }, { true, 2_000 }, { true, 300_000 } };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Contenders_GiveTheSameAnswersAndAreMeasured(bool isIngest, int bytes)
    {
        var scenario = new Scenario("small", bytes, isIngest, Connections: 2, MostRequests: 10);
        using ServedData data = await ServedData.CreateAsync([scenario], TestContext.Current.CancellationToken);

        IReadOnlyList<ServeResult> results = await ServeRun.MeasureAsync(scenario, data, rounds: 2, s_turn, TestContext.Current.CancellationToken);

        Assert.Equal(["eventunion", "stj-sourcegen"], results.Select(result => result.Contender));
        Assert.All(results, result =>
        {
            Assert.InRange(result.Requests, 1, 20);
            Assert.True(result.RequestsPerSecond > 0 && result.P99Milliseconds >= result.MedianMilliseconds && result.MedianMilliseconds > 0);
            Assert.True(result.AllocatedBytes > 0 && result.PeakWorkingSetBytes > 10_000_000);
        });
    }

    [Theory]
    [InlineData("""{"events":[1.0,{"b":2,"a":"é"}]}""", false)]
    [InlineData("""{"events":[1,{"a":"\u00e9","b":3}]}""", true)]
    [InlineData("""{"events":[1]}""", true)]
    public void AnswersThatDifferInValue_AreFoundOut(string json, bool isFoundOut)
    {
        using JsonDocument expected = JsonDocument.Parse("""{"events":[1,{"a":"\u00e9","b":2}]}""");
        using JsonDocument actual = JsonDocument.Parse(json);
        void Compare() => SameAnswers.Require(expected.RootElement, actual.RootElement, "events", "one and another");

        if (isFoundOut)
            Assert.Contains("events", Assert.Throws<ChecksumException>(Compare).Message, StringComparison.Ordinal);
        else
            Compare();
    }

    [Fact]
    public void Load_IsForThisMachineOnly() =>
        Assert.Throws<ArgumentException>(() => new LoadGenerator(new Uri("http://192.0.2.1"), "token", 1));
}
