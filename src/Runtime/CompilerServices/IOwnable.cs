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
}
