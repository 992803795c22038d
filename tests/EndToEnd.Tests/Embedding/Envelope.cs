using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Embedding;

/// <summary>A document of somebody's own, with a session, an event and records in it.</summary>
internal sealed record Envelope(int Before, Summary? Session, Summary[]? More, EventRecord? Event, SessionRecord? Whole, EventRecord[]? Events, string? After);
