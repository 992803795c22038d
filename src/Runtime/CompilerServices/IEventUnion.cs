using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>What the generator tells the runtime about a union.</summary>
/// <typeparam name="TSelf">The union's view.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEventUnion<TSelf> : IJsonObject<TSelf>
    where TSelf : IEventUnion<TSelf>, allows ref struct
{
    /// <summary>What cold paths need to know of it.</summary>
    static abstract UnionShape Union { get; }

    /// <summary>The kind that a text tag means, or 0.</summary>
    /// <param name="tag">The tag, unescaped.</param>
    static virtual int FindKind(ReadOnlySpan<byte> tag) => 0;

    /// <summary>The kind that an integer tag means, or 0.</summary>
    /// <param name="tag">The tag.</param>
    static virtual int FindKind(long tag) => 0;

    /// <summary>The kind that a boolean tag means, or 0.</summary>
    /// <param name="tag">The tag.</param>
    static virtual int FindKind(bool tag) => 0;

    /// <summary>The kind of a value, where several have one tag value or there is no tag: told by its JSON type and by what its members hold.</summary>
    /// <param name="e">The event; of one that is no object, only slot 0 holds something.</param>
    /// <param name="kind">What its tag says; 0 if that is nothing.</param>
    /// <returns>The kind, or 0 where none fits.</returns>
    static virtual int Tell(EventFrame e, int kind) => kind;

    static ObjectShape IJsonObject<TSelf>.Shape => TSelf.Union;

    // What is no object is an unknown event. Null is no event, but a member or element that strays unless its schema lets it be null.
    static SlotKinds IJsonView<TSelf>.Accepts => SlotKinds.Any & ~SlotKinds.Null;

    static TSelf IJsonView<TSelf>.Create(EventFrame owner, Slot value, int at) => TSelf.Create(NestedReading.Union<TSelf>(owner, value, at));
}
