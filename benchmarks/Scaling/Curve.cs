using EventUnion.Benchmarks.Harness;
using EventUnion.Benchmarks.Nesting;
using EventUnion.Benchmarks.Wide;

namespace EventUnion.Benchmarks.Scaling;

/// <summary>How something grows: documents that differ in one quantity.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Quantity">What the horizontal axis counts.</param>
/// <param name="Points">The values of the quantity.</param>
/// <param name="Task">Who takes part, and what is done.</param>
/// <param name="Create">Makes the document for one; the arguments are its name, the quantity, and how many bytes it may have.</param>
internal sealed record Curve(string Name, string Quantity, IReadOnlyList<int> Points, MeasuredTask Task, Func<string, int, int, Document> Create)
{
    private static readonly string[] s_readers = ["eventunion-visitor", "utf8jsonreader", "stj-sourcegen-anyorder", "jsondocument", "simdjson-ondemand"];

    private static readonly MeasuredTask s_chat = MeasuredTask.All[0] with { Contenders = [.. MeasuredTask.All[0].Contenders.Where(contender => s_readers.Contains(contender.Name))] };

    private static readonly MeasuredTask s_wide = new("wide", "jsondocument", [new WideLibraryContender(learns: true), new WideLibraryContender(learns: false), new WideJsonDocumentContender()]);

    private static readonly MeasuredTask s_nested = new("nested", "jsondocument", [new NestedLibraryContender(), new NestedJsonDocumentContender(), new NestedSourceGenerationContender()]);

    /// <summary>All curves.</summary>
    public static IReadOnlyList<Curve> All { get; } =
    [
        OfChat("events", "events in the document", [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000], ScaledDocuments.OfEvents),
        OfChat("event-size", "bytes of content in an event", [10, 40, 160, 640, 2_560, 10_240, 40_960, 163_840, 1_000_000], ScaledDocuments.OfContent),
        OfChat("tag-position", "members before the tag", [0, 1, 2, 4, 8, 16, 32, 64, 100], ScaledDocuments.OfTagPosition),
        OfChat("members", "members in an event", [2, 3, 5, 10, 20, 40, 60, 100], ScaledDocuments.OfMembers),
        new("width", "kinds of a union that a document uses", [2, 4, 8, 16, 32, 64, 128, 200], s_wide, WideDocuments.Create),
        new("nesting", "levels of events within events", [1, 2, 4, 8, 16, 32, 60], s_nested, NestedDocuments.Create),
    ];

    private static Curve OfChat(string name, string quantity, IReadOnlyList<int> points, Func<int, int, byte[]> create) =>
        new(name, quantity, points, s_chat, (document, point, maxBytes) => Document.FromJson(document, create(point, maxBytes)));
}
