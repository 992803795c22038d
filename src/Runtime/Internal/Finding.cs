using EventUnion.CompilerServices;
using EventUnion.Internal.Validation;

namespace EventUnion.Internal;

/// <summary>A place where a value breaks its schema. The message is made only when somebody wants it: looking for such places allocates nothing.</summary>
/// <param name="Name">The member's name; null for an element of a list or map.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="Offset">Where; for an absent member its object.</param>
internal readonly record struct Finding(string? Name, SlotKind Kind, int Offset)
{
    /// <summary>The keyword of the schema that is broken.</summary>
    public string Keyword => Broken?.Keyword ?? (Kind == SlotKind.Absent ? "required" : "type");

    private string Message => Broken?.Message ?? Misfit?.Message ?? StrayCheck.Describe(Name, Kind);

    /// <summary>What a number was asked to be, and is not.</summary>
    public NumberFit? Misfit { get; init; }

    /// <summary>What the value breaks, though it does not stray.</summary>
    public ValueAssertion? Broken { get; init; }

    public EventError ToError(EventFrame frame) => ErrorLocator.InEvent(frame, Broken is null ? EventErrorCode.Stray : EventErrorCode.Invalid, Message, Offset, Kind == SlotKind.Absent ? Name : null);
}
