using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>Anything a slot can be viewed as.</summary>
/// <typeparam name="TSelf">The view.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonView<TSelf>
    where TSelf : IJsonView<TSelf>, allows ref struct
{
    /// <summary>The tokens it can be a view of.</summary>
    static abstract SlotKinds Accepts { get; }

    /// <summary>Whether it is read into a table where it is an element, as objects and unions are; other views are done with their bytes.</summary>
    static virtual bool TakesTable => true;

    /// <summary>Makes the view; the slot's kind is one of <see cref="Accepts"/>.</summary>
    /// <param name="owner">The view that the value stands in.</param>
    /// <param name="value">The value.</param>
    /// <param name="at">Its slot in the owner's table; -1 for an element of a list or map, which may be read into the owner's table itself.</param>
    static abstract TSelf Create(EventFrame owner, Slot value, int at);
}
