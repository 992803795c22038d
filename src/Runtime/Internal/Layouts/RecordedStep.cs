namespace EventUnion.Internal.Layouts;

/// <summary>A step as the recorder found it, before it has a place in the trie.</summary>
/// <param name="From">Where the literal begins in the recorded bytes.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Hole">What follows.</param>
/// <param name="Slot">Where that goes.</param>
/// <param name="Depth">The depth of objects around the hole.</param>
/// <param name="Mark">The first of its marks in the recording.</param>
/// <param name="MarkCount">How many there are.</param>
internal readonly record struct RecordedStep(int From, int Length, HoleKind Hole, int Slot, int Depth, int Mark, int MarkCount);
