using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <content>Checks against the schema.</content>
public readonly ref partial struct EventFrame
{
    /// <summary>Whether an event of an unknown kind could be of this one: whether the kind's required members are there.</summary>
    /// <param name="union">The union.</param>
    /// <param name="kind">The kind, from 1.</param>
    public bool CouldBe(UnionShape union, int kind)
    {
        ArgumentNullException.ThrowIfNull(union);
        ReadOnlySpan<Slot> slots = Slots;
        return kind > 0 && kind <= union.Kinds.Length && slots[0].Is(SlotKinds.Object) && union.Kinds[kind - 1].HasRequired(slots);
    }

    /// <summary>Whether the view breaks its schema, at any depth.</summary>
    /// <param name="shape">What the schema declares.</param>
    public bool IsStray(ObjectShape shape) => StrayCheck.Find(this, shape, out _);

    /// <summary>Whether the view can be copied into a record; the error says what it strays in.</summary>
    /// <param name="shape">What the schema declares.</param>
    /// <param name="error">The first member that strays.</param>
    public bool TryOwn(ObjectShape shape, out EventError error)
    {
        if (StrayCheck.Find(this, shape, out StrayCheck.Finding finding))
        {
            error = finding.ToError(this);
            return false;
        }

        error = default;
        return true;
    }
}
