using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EventUnion.CompilerServices;

/// <summary>What generated visitors call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventVisiting
{
    /// <summary>The event that a visitor was handed as one of its kinds.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TKind">The view of the kind, or of an unknown event.</typeparam>
    /// <param name="kind">What the visitor was handed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TEvent AsEvent<TEvent, TKind>(TKind kind)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TKind : IFramed<TKind>, allows ref struct => TEvent.Create(TKind.FrameOf(kind));
}
