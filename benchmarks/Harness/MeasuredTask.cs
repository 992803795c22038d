using EventUnion.Benchmarks.Native;
using EventUnion.Benchmarks.NewtonsoftJson;
using EventUnion.Benchmarks.Owned;
using EventUnion.Benchmarks.Streams;
using EventUnion.Benchmarks.SystemTextJson;
using EventUnion.Benchmarks.Views;
using EventUnion.Benchmarks.Write;

namespace EventUnion.Benchmarks.Harness;

/// <summary>What is measured, and who takes part.</summary>
internal sealed record MeasuredTask(string Name, string Baseline, IReadOnlyList<IContender> Contenders)
{
    /// <summary>The same work from sources of each kind, as a document and as lines, and from files by several workers.</summary>
    public static MeasuredTask Streams { get; } = new(
        "streams",
        "span",
        [
            .. from source in Enum.GetValues<SourceKind>() from isLines in (bool[])[false, true] where source != SourceKind.Span || !isLines select new SourceContender(source, isLines),
            .. from workers in (int[])[1, 2, 4] select new ParallelContender(workers),
        ]);

    public static IReadOnlyList<MeasuredTask> All { get; } =
    [
        new("views", "utf8jsonreader",
        [
            new VisitorContender(),
            new PullContender(),
            new AuthorityContender(),
            new HandwrittenContender(),
            new TokenLoopContender(),
            new SourceGenerationContender(anyOrder: false),
            new SourceGenerationContender(anyOrder: true),
            new JsonDocumentContender(),
            new SecondDeserializeContender(),
            new NewtonsoftContender(),
            new SimdjsonContender(),
            new PlainReadCeiling(),
            new Utf8Ceiling(),
        ]),
        new("owned", "stj-sourcegen-anyorder",
        [
            new RecordsContender(),
            new SourceGenerationContender(anyOrder: false),
            new SourceGenerationContender(anyOrder: true),
            new NewtonsoftContender(),
        ]),
        Streams,
        new("write", "stj-sourcegen",
        [
            new RecordWriteContender(),
            new SourceGenerationWriteContender(),
        ]),
    ];

    /// <summary>The task with contenders of some sources only, and the span that they are measured against.</summary>
    public MeasuredTask Of(IReadOnlyList<SourceKind> sources) =>
        this with { Contenders = [.. Contenders.Where(contender => SourceOf(contender) is { } source && (source == SourceKind.Span || sources.Contains(source)))] };

    private static SourceKind? SourceOf(IContender contender) => contender switch
    {
        SourceContender { Source: var source } => source,
        ParallelContender => SourceKind.File,
        _ => null,
    };
}
