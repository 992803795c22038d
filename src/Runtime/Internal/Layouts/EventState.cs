using System.Runtime.InteropServices;

namespace EventUnion.Internal.Layouts;

/// <summary>What was found out about an event, beside its slots. Eight bytes, copied as one.</summary>
/// <param name="Kind">Its kind, 0 if it is unknown.</param>
/// <param name="Reason">Why it is unknown.</param>
/// <param name="TagIsInferred">Whether the kind was told by the members, for want of a tag.</param>
/// <param name="HasUnknownMembers">Whether it has members that the schema does not name.</param>
/// <param name="NeedsKind">Whether the kind is still open: without a tag the caller's options have a say, and values may where members tell kinds apart.</param>
[StructLayout(LayoutKind.Sequential, Size = 8)]
internal readonly record struct EventState(int Kind, UnknownReason Reason, bool TagIsInferred, bool HasUnknownMembers, bool NeedsKind);
