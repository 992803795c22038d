using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Visits nothing: for reading an envelope only.</summary>
internal readonly struct NoDispatch<TEvent> : IEventDispatch<TEvent, int>
    where TEvent : allows ref struct
{
    public static bool Dispatch(TEvent value, scoped ref int visitor) => true;
}
