using System.Diagnostics.CodeAnalysis;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>The throw sites of reading.</summary>
internal static class ReadThrow
{
    /// <summary>What is wrong with a duplicate.</summary>
    public const string StandsTwice = "The member stands twice in its object.";

    /// <summary>What is wrong with a document that is no object.</summary>
    /// <param name="name">The view that it was to have.</param>
    public static string NoObject(string name) => $"The document is no object, which {name} is.";

    [DoesNotReturn]
    public static void Stale(bool isDefault) => throw new InvalidOperationException(isDefault
        ? "This is the default value, not a view of an event."
        : "The view is stale: its reader has moved on. Call ToRecord() on an event that must be kept.");

    [DoesNotReturn]
    public static void NoCurrent() => throw new InvalidOperationException("There is no event here: the enumeration has not begun, has ended, or has met an error.");

    [DoesNotReturn]
    public static void Unusable(bool isDisposed, string reader) =>
        throw (isDisposed ? new ObjectDisposedException(reader) : new InvalidOperationException("A copy of this enumerator has read on; an enumeration belongs to one."));

    [DoesNotReturn]
    public static bool HasFailed() => throw new InvalidOperationException("The document cannot be read on: an error was met before.");

    [DoesNotReturn]
    public static void Disposed(string reader) => throw new ObjectDisposedException(reader);

    [DoesNotReturn]
    public static void Stray(EventFrame frame, int slot)
    {
        Slot found = frame.Slots[slot];
        string name = ErrorLocator.MemberName(frame, slot);
        string message = StrayCheck.Describe(name, found.Kind);
        bool absent = found.Kind == SlotKind.Absent;
        throw InEvent(frame, EventErrorCode.Stray, message, absent ? frame.Slots[0].Offset : StrayCheck.StartOf(found), absent ? name : null);
    }

    [DoesNotReturn]
    public static void StrayElement(EventFrame owner, Slot value) =>
        throw InEvent(owner, EventErrorCode.Stray, StrayCheck.Describe(null, value.Kind), StrayCheck.StartOf(value));

    [DoesNotReturn]
    public static void DoesNotFit(EventFrame owner, Slot value, NumberFit fit) =>
        throw InEvent(owner, EventErrorCode.Stray, fit.Message, value.Offset);

    [DoesNotReturn]
    public static void TooDeep(EventFrame owner, Slot value) =>
        throw InEvent(owner, EventErrorCode.TooDeep, "The value nests deeper than the stack of this thread allows.", StrayCheck.StartOf(value));

    [DoesNotReturn]
    public static void RecordTooDeep() => throw new EventDataException(
        new EventError(EventErrorCode.TooDeep, "The record nests deeper than the stack of this thread allows.", "", 0, -1, 0, 0));

    [DoesNotReturn]
    public static void Duplicate(EventFrame frame, int offset) => throw InEvent(frame, EventErrorCode.DuplicateMember, StandsTwice, offset);

    [DoesNotReturn]
    public static void Unknown(EventFrame frame) =>
        throw InEvent(frame, EventErrorCode.UnknownEvent, KindCheck.Unknown(frame.Source, frame.Table), frame.Slots[0].Offset);

    [DoesNotReturn]
    public static void Limit(EventErrorCode code, string message, int offset) => throw new ReadLimitException(code, message, offset);

    private static EventDataException InEvent(EventFrame frame, EventErrorCode code, string message, int offset, string? absentName = null) =>
        new(ErrorLocator.InEvent(frame, code, message, offset, absentName)) { Origin = frame.Table.Root };
}
