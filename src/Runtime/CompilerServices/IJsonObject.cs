using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>What the generator tells the runtime about an object or a union of objects.</summary>
/// <typeparam name="TSelf">The view.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonObject<TSelf> : IJsonView<TSelf>, IFramed<TSelf>
    where TSelf : IJsonObject<TSelf>, allows ref struct
{
    /// <summary>What cold paths need to know of it.</summary>
    static abstract ObjectShape Shape { get; }

    /// <summary>Makes the view of an object that has been read.</summary>
    /// <param name="frame">Its bytes and slots.</param>
    static abstract TSelf Create(EventFrame frame);

    /// <summary>Where a member is read to: its slot, shifted left by one, plus 1 if its object is read along; or -1.</summary>
    /// <param name="scope">The self slot of the object being read, 0 for this one.</param>
    /// <param name="name">The member's name, unescaped.</param>
    static abstract int FindMember(int scope, ReadOnlySpan<byte> name);
}
