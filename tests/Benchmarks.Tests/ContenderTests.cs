using EventUnion.Benchmarks.Harness;
using SessionGenerator;

namespace EventUnion.Benchmarks.Tests;

public sealed class ContenderTests
{
    public static TheoryData<Workload, Layout> Documents => new(
        from workload in Enum.GetValues<Workload>()
        from layout in Enum.GetValues<Layout>()
        select (workload, layout));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Contenders_AgreeOnTheWorkDone(Workload workload, Layout layout)
    {
        Document document = Document.Generate(workload, layout, 60_000);
        int checkedContenders = 0;
        foreach (IContender contender in MeasuredTask.All.SelectMany(task => task.Contenders))
        {
            if (contender.Unavailable is not null || !contender.CanRun(document))
                continue;
            ulong checksum = contender.Prepare(document)();
            checkedContenders++;
            if (contender.Basis == FoldBasis.None)
                continue;
            Assert.True(checksum == (contender.Basis == FoldBasis.Raw ? document.RawChecksum : document.DecodedChecksum), contender.Name);
        }

        Assert.True(checkedContenders >= 13);
        Assert.Equal(layout == Layout.TypeFirst, document.IsTagFirst);
    }

    [Fact]
    public void ContenderThatSkipsTheWork_IsFoundOut()
    {
        Document document = Document.Generate(Workload.Mixed, Layout.Compact, 5_000);
        var task = new MeasuredTask("views", "idle", [new IdleContender()]);

        ChecksumException exception = Assert.Throws<ChecksumException>(
            () => new Comparison(task, task.Contenders, rounds: 1).Measure(document, document, _ => { }));

        Assert.Contains("idle", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Result_HasRatioToTheBaselineAndAllocationPerEvent()
    {
        Document document = Document.Generate(Workload.Mixed, Layout.Compact, 20_000);
        MeasuredTask task = MeasuredTask.All[0];
        IContender[] contenders = [.. task.Contenders.Where(contender => contender.Name is "utf8jsonreader" or "jsonelement-deserialize")];

        IReadOnlyList<Result> results = new Comparison(task, contenders, rounds: 3).Measure(document, document, _ => { });

        Assert.Equal(1, results.Single(result => result.Contender == "utf8jsonreader").Ratio!.Value, 1e-9);
        Assert.True(results.Single(result => result.Contender == "jsonelement-deserialize").AllocatedBytesPerEvent > 50);
        Assert.All(results, result => Assert.True(result.NanosecondsPerEvent > 0 && result.GigabytesPerSecond > 0));
    }
}
