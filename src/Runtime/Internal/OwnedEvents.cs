namespace EventUnion.Internal;

/// <summary>The records of a history's events, made while it was read.</summary>
/// <param name="Slot">The slot of their array in the envelope.</param>
/// <param name="Records">The records.</param>
internal sealed record OwnedEvents<T>(int Slot, ValueList<T> Records);
