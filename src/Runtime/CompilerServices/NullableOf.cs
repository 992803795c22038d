using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>An element that may be null, to be owned by a class.</summary>
/// <typeparam name="TView">The view of one that is not null.</typeparam>
/// <typeparam name="TOwned">Its copy.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct NullableOf<TView, TOwned> : IOwnable<NullableOf<TView, TOwned>, TOwned?>
    where TView : IOwnable<TView, TOwned>, allows ref struct
    where TOwned : class
{
    private readonly JsonNullable<TView> _view;

    private NullableOf(JsonNullable<TView> view) => _view = view;

    static bool IJsonView<NullableOf<TView, TOwned>>.TakesTable => TView.TakesTable;

    static SlotKinds IJsonView<NullableOf<TView, TOwned>>.Accepts => TView.Accepts | SlotKinds.Null;

    static NullableOf<TView, TOwned> IJsonView<NullableOf<TView, TOwned>>.Create(EventFrame owner, Slot value, int at) =>
        value.Kind == SlotKind.Null ? default : new(new(TView.Create(owner, value, at)));

    static TOwned? IOwnable<NullableOf<TView, TOwned>, TOwned?>.ToOwned(NullableOf<TView, TOwned> view) =>
        view._view.IsNull ? null : TView.ToOwned(view._view.Value);

    static TOwned? IOwnable<NullableOf<TView, TOwned>, TOwned?>.Own(EventFrame owner, Slot value, int at) =>
        value.Kind == SlotKind.Null ? null : TView.Own(owner, value, at);
}
