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
            bool strays = StrayCheck.Find(this, TView.Shape, out Finding finding);
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
        var findings = new Findings(null, 1);
        EventError? unread = Look(shape, ref findings);
        violation = !findings.IsEmpty ? new(findings.First.Keyword, findings.First.ToError(this)) : unread is { } error ? new("", error) : default;
        return findings.IsEmpty && unread is null;
    }

    /// <summary>Lists the places where the view does not keep to what its schema says and asserts.</summary>
    /// <param name="shape">What the schema declares.</param>
    /// <param name="violations">Gets them: strays first, then what breaks an assertion, each in schema order.</param>
    /// <param name="limit">How many it gets at most.</param>
    public bool TryValidate(ObjectShape shape, ICollection<SchemaViolation> violations, int limit)
    {
        ArgumentNullException.ThrowIfNull(violations);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var all = new List<Finding>();
        var findings = new Findings(all, limit);
        EventError? unread = Look(shape, ref findings);
        foreach (Finding finding in all)
        {
            violations.Add(new(finding.Keyword, finding.ToError(this)));
        }

        if (unread is { } error && all.Count < limit)
        {
            violations.Add(new("", error));
        }

        return all.Count == 0 && unread is null;
    }

    // The error, where it nests too deep for the stack.
    private EventError? Look(ObjectShape shape, ref Findings findings)
    {
        try
        {
            _ = StrayCheck.Find(this, shape, ref findings) || RuleCheck.Find(this, shape, ref findings);
            return null;
        }
        catch (EventDataException exception)
        {
            return exception.Error;
        }
    }
}
