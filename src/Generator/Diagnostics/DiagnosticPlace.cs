namespace EventUnion.Generator.Diagnostics;

/// <summary>
/// Where a diagnostic is shown: in a schema file, or at an attribute. An attribute is meant by its number and looked up when the diagnostic is
/// reported, so that moving it in its file wakes no parsing.
/// </summary>
/// <param name="Text">The place in a schema file; null for an attribute.</param>
/// <param name="Root">The number of the root attribute; -1 for another one.</param>
/// <param name="Name">The number of the attribute that gives a name; -1 for another one.</param>
internal sealed record DiagnosticPlace(TextPlace? Text, int Root = -1, int Name = -1)
{
    /// <summary>The schema attribute.</summary>
    public static DiagnosticPlace Schema { get; } = new((TextPlace?)null);

    public static DiagnosticPlace OfRoot(int index) => new(null, Root: index);

    public static DiagnosticPlace OfName(int index) => new(null, Name: index);

    public TextPlace Find(AttributePlaces attributes) => Text ?? attributes.Of(Root, Name);
}
