using System.Runtime.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>The white space of JSON, each at its lower half; elsewhere bytes whose lower half is another, so that none is equal to what it is looked up by.</summary>
internal static class BlankTable
{
    private const byte None = 0xFF;

    /// <summary>A byte is white space where this holds the same at its lower half.</summary>
    public static ByteTable Blanks
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new((byte)' ', None, None, None, None, None, None, None, None, (byte)'\t', (byte)'\n', None, None, (byte)'\r', None, 0);
    }
}
