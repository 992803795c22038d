using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>A view that can be copied into an owned value.</summary>
/// <typeparam name="TSelf">The view.</typeparam>
/// <typeparam name="TOwned">The owned value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOwnable<TSelf, TOwned> : IJsonView<TSelf>
    where TSelf : IOwnable<TSelf, TOwned>, allows ref struct
{
    /// <summary>Copies what the view shows.</summary>
    /// <param name="view">The view.</param>
    static abstract TOwned ToOwned(TSelf view);

    /// <summary>Copies what stands in a slot, which holds what the view accepts.</summary>
    /// <param name="owner">The view it stands in.</param>
    /// <param name="value">Where it stands.</param>
    /// <param name="at">Its slot, or -1 for an element.</param>
    /// <exception cref="EventDataException">It has no owned form, as a number that the integer of the schema has no value for.</exception>
    static virtual TOwned Own(EventFrame owner, Slot value, int at) => TSelf.ToOwned(TSelf.Create(owner, value, at));

    /// <summary>Reads a document straight into an owned value. Unions and histories have ways of their own, which use what was learned of their layouts.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="options">How to read.</param>
    static virtual TOwned ReadOwned(ReadOnlySpan<byte> utf8Json, EventReadOptions options) => RecordReading.Value<TSelf, TOwned>(utf8Json, options);
}
