using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>One keyword of a schema that a value may break. Of values of a type that it does not speak of, it holds.</summary>
internal abstract class ValueAssertion(string keyword)
{
    public string Keyword { get; } = keyword;

    /// <summary>What is said of a value that breaks it.</summary>
    public abstract string Message { get; }

    /// <summary>Finds where a value breaks it.</summary>
    /// <param name="owner">The view that the value stands in.</param>
    /// <param name="value">The value.</param>
    /// <param name="shape">The object's shape, where the value is an object with declared members.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <returns>Whether enough was found.</returns>
    public abstract bool Find(EventFrame owner, Slot value, ObjectShape? shape, ref Findings findings);

    /// <summary>What is found of a value that breaks it.</summary>
    public Finding At(Slot value) => new(null, value.Kind, StrayCheck.StartOf(value)) { Broken = this };

    protected static ReadOnlySpan<byte> RawOf(EventFrame owner, Slot value) => owner.Source.Slice(value.Offset, value.Length);

    protected static JsonText TextOf(EventFrame owner, Slot value) => new(RawOf(owner, value), value.Kind == SlotKind.EscapedString);
}
