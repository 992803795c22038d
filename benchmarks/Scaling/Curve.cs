namespace EventUnion.Benchmarks.Scaling;

/// <summary>How something grows: documents that differ in one quantity.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Quantity">What the horizontal axis counts.</param>
/// <param name="Points">The values of the quantity.</param>
/// <param name="Create">Makes the document for one; the second argument is how many bytes it may have.</param>
internal sealed record Curve(string Name, string Quantity, IReadOnlyList<int> Points, Func<int, int, byte[]> Create)
{
    /// <summary>All curves that the chat session's schema can show.</summary>
    public static IReadOnlyList<Curve> All { get; } =
    [
        new("events", "events in the document", [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000], ScaledDocuments.OfEvents),
        new("event-size", "bytes of content in an event", [10, 40, 160, 640, 2_560, 10_240, 40_960, 163_840, 1_000_000], ScaledDocuments.OfContent),
        new("tag-position", "members before the tag", [0, 1, 2, 4, 8, 16, 32, 64, 100], ScaledDocuments.OfTagPosition),
        new("members", "members in an event", [2, 3, 5, 10, 20, 40, 60, 100], ScaledDocuments.OfMembers),
    ];
}
