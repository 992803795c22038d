using System.ComponentModel;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>A map, to be owned.</summary>
/// <typeparam name="TView">The view of an element.</typeparam>
/// <typeparam name="TOwned">Its copy.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct MapOf<TView, TOwned> : IOwnable<MapOf<TView, TOwned>, ValueMap<TOwned>>
    where TView : IOwnable<TView, TOwned>, allows ref struct
{
    private readonly EventFrame _owner;
    private readonly Slot _value;

    private MapOf(EventFrame owner, Slot value)
    {
        _owner = owner;
        _value = value;
    }

    static bool IJsonView<MapOf<TView, TOwned>>.TakesTable => false;

    static SlotKinds IJsonView<MapOf<TView, TOwned>>.Accepts => SlotKinds.Object;

    static MapOf<TView, TOwned> IJsonView<MapOf<TView, TOwned>>.Create(EventFrame owner, Slot value, int at) => new(owner, value);

    static ValueMap<TOwned> IOwnable<MapOf<TView, TOwned>, ValueMap<TOwned>>.ToOwned(MapOf<TView, TOwned> view)
    {
        var items = new List<KeyValuePair<string, TOwned>>();
        using JsonMap<TView>.Enumerator members = new JsonMap<TView>(view._owner, view._value).GetEnumerator();
        while (members.MoveNext())
        {
            EventFrame frame = members.Frame(out Slot member);
            items.Add(new(MemberName.Of(members.Name), TView.Own(frame, member, -1)));
        }

        return ValueMap.CreateRange(items);
    }
}
