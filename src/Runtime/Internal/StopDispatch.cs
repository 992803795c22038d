using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Asks the visitor after each event whether it has had enough.</summary>
internal readonly struct StopDispatch<TEvent, TVisitor, TDispatch> : IEventDispatch<TEvent, TVisitor>
    where TEvent : allows ref struct
    where TVisitor : IStoppable, allows ref struct
    where TDispatch : IEventDispatch<TEvent, TVisitor>
{
    public static bool Dispatch(TEvent value, scoped ref TVisitor visitor) => TDispatch.Dispatch(value, ref visitor) && !visitor.IsStopped;
}
