using System.Runtime.CompilerServices;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal.Streams;

/// <summary>Lines, each of which is known to have ended before its event is delivered.</summary>
internal readonly struct LineRun : IEventRun
{
    public static int LeastBehind => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Next(ref LayoutWalk walk, nint after) => walk.EndOfLine(after);
}
