using System.Runtime.CompilerServices;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal.Streams;

/// <summary>Elements of an array, each of which the matcher finds behind a comma.</summary>
internal readonly struct ElementRun : IEventRun
{
    public static int LeastBehind => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Next(ref LayoutWalk walk, nint after) => after;
}
