using System.Runtime.CompilerServices;

namespace EventUnion.Internal.Streams;

/// <summary>Asks visitors whether they have had enough, if they are such as can.</summary>
internal static class StopAsking<TVisitor>
{
    /// <summary>Whether they can be asked.</summary>
    public static readonly bool CanStop = typeof(IStoppable).IsAssignableFrom(typeof(TVisitor));

    /// <summary>Asks a visitor whose type does not say that it can be asked.</summary>
    public static bool HasStopped(TVisitor visitor) => CanStop && Ask(ref visitor);

    /// <summary>Asks one that can be asked. Compiled with optimisation from the start, as only then no struct is boxed for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Ask(ref TVisitor visitor) => ((IStoppable)visitor!).IsStopped;
}
