using System.Diagnostics.CodeAnalysis;
using EventUnion.Internal;
using EventUnion.Internal.Validation;

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

    /// <summary>Makes the view's record, unless the view strays from its schema.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <typeparam name="TRecord">Its record.</typeparam>
    /// <param name="record">The record, or null.</param>
    /// <param name="error">The first member that strays.</param>
    public bool TryOwn<TView, TRecord>([NotNullWhen(true)] out TRecord? record, out EventError error)
        where TView : IJsonObject<TView>, IOwnable<TView, TRecord>, allows ref struct
        where TRecord : class
    {
        try
        {
            bool strays = StrayCheck.Find(this, TView.Shape, out StrayCheck.Finding finding);
            record = strays ? null : TView.ToOwned(TView.Create(this));
            error = strays ? finding.ToError(this) : default;
        }
        catch (EventDataException exception)
        {
            // It nests too deep for the stack.
            record = null;
            error = exception.Error;
        }

        return record is not null;
    }

    /// <summary>Whether the view keeps to all that its schema says, what it asserts included.</summary>
    /// <param name="shape">What the schema declares.</param>
    /// <param name="violation">The first place where it does not.</param>
    public bool TryValidate(ObjectShape shape, out SchemaViolation violation)
    {
        try
        {
            bool isBroken = StrayCheck.Find(this, shape, out StrayCheck.Finding finding) || RuleCheck.Find(this, shape, out finding);
            violation = isBroken ? new(finding.Keyword, finding.ToError(this)) : default;
            return !isBroken;
        }
        catch (EventDataException exception)
        {
            // It nests too deep for the stack.
            violation = new("", exception.Error);
            return false;
        }
    }
}
