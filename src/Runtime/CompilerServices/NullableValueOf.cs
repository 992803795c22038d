using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>An element that may be null, to be owned by a struct.</summary>
/// <typeparam name="TView">The view of one that is not null.</typeparam>
/// <typeparam name="TOwned">Its copy.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct NullableValueOf<TView, TOwned> : IOwnable<NullableValueOf<TView, TOwned>, TOwned?>
    where TView : IOwnable<TView, TOwned>, allows ref struct
    where TOwned : struct
{
    private readonly JsonNullable<TView> _view;

    private NullableValueOf(JsonNullable<TView> view) => _view = view;

    static bool IJsonView<NullableValueOf<TView, TOwned>>.TakesTable => TView.TakesTable;

    static SlotKinds IJsonView<NullableValueOf<TView, TOwned>>.Accepts => TView.Accepts | SlotKinds.Null;

    static NullableValueOf<TView, TOwned> IJsonView<NullableValueOf<TView, TOwned>>.Create(EventFrame owner, Slot value, int at) =>
        value.Kind == SlotKind.Null ? default : new(new(TView.Create(owner, value, at)));

    static TOwned? IOwnable<NullableValueOf<TView, TOwned>, TOwned?>.ToOwned(NullableValueOf<TView, TOwned> view) =>
        view._view.IsNull ? null : TView.ToOwned(view._view.Value);

    static TOwned? IOwnable<NullableValueOf<TView, TOwned>, TOwned?>.Own(EventFrame owner, Slot value, int at) =>
        value.Kind == SlotKind.Null ? null : TView.Own(owner, value, at);
}
