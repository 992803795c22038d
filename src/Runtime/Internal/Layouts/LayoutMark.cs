namespace EventUnion.Internal.Layouts;

/// <summary>A slot that a literal decides: the tag, or where an object that is read along begins or ends.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Delta">Where in the literal the value begins; for an object's end, where that is.</param>
/// <param name="LengthAndKind">The slot's second half; -1 for an object's end.</param>
internal readonly record struct LayoutMark(int Slot, int Delta, int LengthAndKind)
{
    public const int ObjectEnd = -1;

    /// <summary>The slot, as far as the literal decides it: where the literal begins is to be added.</summary>
    public ulong Bits => (uint)Delta | ((ulong)(uint)LengthAndKind << 32);
}
