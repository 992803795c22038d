namespace SessionReport.Visitors;

/// <summary>Where an event stands.</summary>
/// <param name="Index">Its index among the events, from 0.</param>
/// <param name="Offset">The offset of its first byte in the input.</param>
internal readonly record struct EventPlace(long Index, long Offset);
