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

    /// <summary>Where a member is read to: its slot, shifted left by one, plus 1 if its object is read along; or -1.</summary>
    /// <param name="scope">The self slot of the object being read, 0 for this one.</param>
    /// <param name="name">The member's name, unescaped.</param>
    static abstract int FindMember(int scope, ReadOnlySpan<byte> name);

    static SlotKinds IJsonView<TSelf>.Accepts => SlotKinds.Object;

    static TSelf IJsonView<TSelf>.Create(EventFrame owner, Slot value, int at) => TSelf.Create(NestedReading.Object<TSelf>(owner, value, at));
}
