namespace EventUnion.Generator.Diagnostics;

/// <summary>
/// Where a diagnostic is shown: in a schema file, or at an attribute. An attribute is meant by its number and looked up when the diagnostic is
/// reported, so that moving it in its file wakes no parsing.
/// </summary>
/// <param name="Text">The place in a schema file; null for an attribute.</param>
/// <param name="Root">The number of the root attribute; -1 for the schema attribute.</param>
internal sealed record DiagnosticPlace(TextPlace? Text, int Root)
{
    public static DiagnosticPlace Schema { get; } = new(null, -1);

    public static DiagnosticPlace OfRoot(int index) => new(null, index);

    public TextPlace Find(AttributePlaces attributes) => Text ?? attributes.Of(Root);
}
