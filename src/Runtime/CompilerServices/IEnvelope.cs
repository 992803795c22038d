using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>What the generator tells the runtime about an object that holds a history.</summary>
/// <typeparam name="TSelf">The envelope's view.</typeparam>
/// <typeparam name="TEvent">The union of its events.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEnvelope<TSelf, TEvent> : IJsonObject<TSelf>
    where TSelf : IEnvelope<TSelf, TEvent>, allows ref struct
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    /// <summary>The slot of the array of events.</summary>
    static abstract int EventsSlot { get; }

    /// <summary>The JSON Pointer to that array.</summary>
    static abstract string Pointer { get; }
}
