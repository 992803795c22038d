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
    /// <summary>The same work from sources of each kind, as a document and as lines.</summary>
    public static MeasuredTask Streams { get; } = new(
        "streams", "span", [.. from source in Enum.GetValues<SourceKind>() from isLines in (bool[])[false, true] where source != SourceKind.Span || !isLines select new SourceContender(source, isLines)]);

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
        this with { Contenders = [.. Contenders.Where(contender => contender is SourceContender { Source: var source } && (source == SourceKind.Span || sources.Contains(source)))] };
}
