namespace EventUnion.Internal.Streams;

/// <summary>What a stream's user may ask of its cursor beside events.</summary>
/// <param name="Envelope">What stands around the events.</param>
/// <param name="Options">How they are read.</param>
internal readonly record struct RecordCursorInfo(EnvelopeText? Envelope, RecordReadOptions Options);
