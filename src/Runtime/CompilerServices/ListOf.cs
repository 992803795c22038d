using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>An array, to be owned.</summary>
/// <typeparam name="TView">The view of an element.</typeparam>
/// <typeparam name="TOwned">Its copy.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ListOf<TView, TOwned> : IOwnable<ListOf<TView, TOwned>, ValueList<TOwned>>
    where TView : IOwnable<TView, TOwned>, allows ref struct
{
    private readonly EventFrame _owner;
    private readonly Slot _value;

    private ListOf(EventFrame owner, Slot value)
    {
        _owner = owner;
        _value = value;
    }

    static SlotKinds IJsonView<ListOf<TView, TOwned>>.Accepts => SlotKinds.Array;

    static ListOf<TView, TOwned> IJsonView<ListOf<TView, TOwned>>.Create(EventFrame owner, Slot value, int at) => new(owner, value);

    static ValueList<TOwned> IOwnable<ListOf<TView, TOwned>, ValueList<TOwned>>.ToOwned(ListOf<TView, TOwned> view)
    {
        var items = new List<TOwned>();
        foreach (TView item in new JsonList<TView>(view._owner, view._value))
        {
            items.Add(TView.ToOwned(item));
        }

        return ValueList.CreateRange(items);
    }
}
