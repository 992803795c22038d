using EventUnion.Benchmarks.Native;
using EventUnion.Benchmarks.NewtonsoftJson;
using EventUnion.Benchmarks.Owned;
using EventUnion.Benchmarks.SystemTextJson;
using EventUnion.Benchmarks.Views;
using EventUnion.Benchmarks.Write;

namespace EventUnion.Benchmarks.Harness;

/// <summary>What is measured, and who takes part.</summary>
internal sealed record MeasuredTask(string Name, string Baseline, IReadOnlyList<IContender> Contenders)
{
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
        new("write", "stj-sourcegen",
        [
            new RecordWriteContender(),
            new SourceGenerationWriteContender(),
        ]),
    ];
}
