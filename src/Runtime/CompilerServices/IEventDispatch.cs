using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>Hands an event to a visitor.</summary>
/// <typeparam name="TEvent">The union's view.</typeparam>
/// <typeparam name="TVisitor">The visitor.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEventDispatch<TEvent, TVisitor>
    where TEvent : allows ref struct
    where TVisitor : allows ref struct
{
    /// <summary>Calls the visitor's method for the event; false ends the read.</summary>
    /// <param name="value">The event.</param>
    /// <param name="visitor">The visitor.</param>
    static abstract bool Dispatch(TEvent value, scoped ref TVisitor visitor);
}
