using EventUnion.CompilerServices;
using EventUnion.Internal.Streams;

namespace EventUnion;

/// <summary>What came of reading a document from a source: its envelope, and how the read went.</summary>
/// <typeparam name="TEnvelope">The envelope's view.</typeparam>
/// <typeparam name="TEvent">The union's view.</typeparam>
/// <typeparam name="TVisitor">The visitor.</typeparam>
public readonly struct HistoryResult<TEnvelope, TEvent, TVisitor>
    where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    private readonly EventReadOptions? _options;

    internal HistoryResult(ReadResult<TVisitor> read, RecordCursor<TEvent> cursor)
    {
        Read = read;
        EnvelopeJson = cursor.Envelope!.ToDocument();
        _options = cursor.Options.Events;
    }

    /// <summary>How the read went.</summary>
    public ReadResult<TVisitor> Read { get; }

    /// <summary>The visitor with what it has gathered, also where the read ended at an error.</summary>
    public TVisitor Visitor => Read.Visitor;

    /// <summary>How many events were delivered.</summary>
    public long Events => Read.Events;

    /// <summary>Where to go on: the offset after the last event that is done with, in bytes.</summary>
    public long NextOffset => Read.NextOffset;

    /// <summary>What was wrong with the data and ended the read; null where nothing was.</summary>
    public EventError? Error => Read.Error;

    /// <summary>The document as it came, without the events, and with no more than 64 bytes of white space at a stretch. After an error, what came before it.</summary>
    public ReadOnlyMemory<byte> EnvelopeJson { get; }

    /// <summary>The envelope; after an error, the members of it that came before. It is a view of <see cref="EnvelopeJson"/>, where its offsets count from, and lives as long as
    /// that. Its <c>Events</c> are none. Each call reads <see cref="EnvelopeJson"/>, in linear time: keep what it gives.</summary>
    public TEnvelope Envelope => StreamReading.View<TEnvelope, TEvent>(EnvelopeJson.Span, _options);
}
