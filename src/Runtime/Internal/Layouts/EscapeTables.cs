using System.Runtime.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>The characters that may follow a backslash, <c>"\\/bfnrtu</c>: those whose halves agree on a bit. A bit stands for an upper half.</summary>
internal static class EscapeTables
{
    private const byte Two = 1 << 0;
    private const byte Five = 1 << 1;
    private const byte Six = 1 << 2;
    private const byte Seven = 1 << 3;

    /// <summary>By the lower half: " b r, t, u, f, backslash, n, /.</summary>
    public static ByteTable Low
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(0, 0, Two | Six | Seven, 0, Seven, Seven, Six, 0, 0, 0, 0, 0, Five, 0, Six, Two);
    }

    /// <summary>By the upper half.</summary>
    public static ByteTable High
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(0, 0, Two, 0, 0, Five, Six, Seven, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
