using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>An event of a kind that the schema knows: what a union asserts of its events.</summary>
internal sealed class UnknownKindAssertion() : WholeAssertion("oneOf")
{
    public static UnknownKindAssertion Instance { get; } = new();

    public override string Message => "The event is none of the schema's.";

    public override bool Holds(EventFrame owner, Slot value) => owner.Kind != 0;
}
