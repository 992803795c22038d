using EventUnion.Benchmarks.Harness;
using SessionGenerator;

namespace EventUnion.Benchmarks.Bdn;

/// <summary>The contenders of the harness under BenchmarkDotNet: the same code, so that the two can be compared.</summary>
internal sealed class ContenderRuns(string task, Workload workload)
{
    private const int Bytes = 4_000_000;

    private readonly Dictionary<string, Func<ulong>> _runs = [];

    public void Prepare(Layout layout)
    {
        Document document = Document.Generate(workload, layout, Bytes);
        foreach (IContender contender in MeasuredTask.All.First(known => known.Name == task).Contenders)
        {
            if (contender.Unavailable is null && contender.CanRun(document))
                _runs[contender.Name] = contender.Prepare(document);
        }
    }

    public ulong Run(string contender) => _runs[contender]();
}
