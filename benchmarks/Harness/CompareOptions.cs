using SessionGenerator;

namespace EventUnion.Benchmarks.Harness;

/// <summary>What <c>compare</c> was asked for.</summary>
internal sealed record CompareOptions(
    MeasuredTask Task,
    IReadOnlyList<FileInfo> Data,
    IReadOnlyList<string> Contenders,
    IReadOnlyList<Workload> Workloads,
    IReadOnlyList<Layout> Layouts,
    int Rounds,
    int Megabytes,
    FileInfo? Json)
{
    /// <summary>The documents, each made when its turn comes: all at once would fill the memory.</summary>
    public IEnumerable<(Document Document, Document Small)> Documents()
    {
        foreach (FileInfo file in Data)
        {
            Document document = Document.Load(file.FullName);
            yield return (document, document);
        }

        if (Data.Count > 0)
            yield break;
        int bytes = Megabytes * 1_000_000;
        foreach (Workload workload in Workloads)
        {
            foreach (Layout layout in Layouts)
                yield return (Document.Generate(workload, layout, bytes), Document.Generate(workload, layout, Comparison.SizeOfWarmUp(bytes)));
        }
    }
}
