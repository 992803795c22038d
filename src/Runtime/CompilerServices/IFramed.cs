using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>A view over the bytes and slots of an object, of a known event or of an unknown one.</summary>
/// <typeparam name="TSelf">The view.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFramed<TSelf>
    where TSelf : IFramed<TSelf>, allows ref struct
{
    /// <summary>Makes the view of what has been read.</summary>
    /// <param name="frame">Its bytes and slots.</param>
    static abstract TSelf Create(EventFrame frame);

    /// <summary>The bytes and slots of a view.</summary>
    /// <param name="view">The view.</param>
    static abstract EventFrame FrameOf(TSelf view);
}
