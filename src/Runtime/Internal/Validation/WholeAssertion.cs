using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>A keyword that a value keeps to or breaks as a whole.</summary>
internal abstract class WholeAssertion(string keyword) : ValueAssertion(keyword)
{
    public sealed override bool Find(EventFrame owner, Slot value, ObjectShape? shape, ref Findings findings) => !Holds(owner, value) && findings.Add(At(value));

    /// <summary>Whether a value keeps to it.</summary>
    public abstract bool Holds(EventFrame owner, Slot value);
}
