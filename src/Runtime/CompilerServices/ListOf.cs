using System.ComponentModel;
using EventUnion.Internal;

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
    private readonly int _at;

    private ListOf(EventFrame owner, Slot value, int at)
    {
        _owner = owner;
        _value = value;
        _at = at;
    }

    static bool IJsonView<ListOf<TView, TOwned>>.TakesTable => false;

    static SlotKinds IJsonView<ListOf<TView, TOwned>>.Accepts => SlotKinds.Array;

    static ListOf<TView, TOwned> IJsonView<ListOf<TView, TOwned>>.Create(EventFrame owner, Slot value, int at) => new(owner, value, at);

    static ValueList<TOwned> IOwnable<ListOf<TView, TOwned>, ValueList<TOwned>>.ToOwned(ListOf<TView, TOwned> view)
    {
        if (view._owner.Table.OwnedEvents is OwnedEvents<TOwned> events && events.Slot == view._at)
        {
            return events.Records;
        }

        var items = new List<TOwned>();
        SlotKinds spared = view._owner.Table.Spared(view._value);
        using JsonList<TView>.Enumerator elements = new JsonList<TView>(view._owner, view._value).GetEnumerator();
        while (elements.MoveNext())
        {
            EventFrame frame = elements.Frame(out Slot element, spared);
            items.Add(TView.Own(frame, element, -1));
        }

        return ValueList.CreateRange(items);
    }
}
