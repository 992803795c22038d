using EventUnion.CompilerServices;
using EventUnion.Internal.Streams;

namespace EventUnion;

/// <summary>The events of a document, by pull, and its envelope as far as it has been read.</summary>
/// <typeparam name="TEnvelope">The envelope's view.</typeparam>
/// <typeparam name="TEvent">The union's view.</typeparam>
public sealed class HistoryStream<TEnvelope, TEvent> : EventStream<TEvent>
    where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    internal HistoryStream(Func<SourceFeed<TEvent>> open, RecordReadOptions? options)
        : base(open, options)
    {
    }

    /// <summary>The envelope as far as it has been read: with the first event, what stands before the events; at the end, all of it. Each call copies and reads what that is, in
    /// linear time, and the view keeps its copy: its offsets count within that, and its <c>Events</c> are none.</summary>
    public TEnvelope Envelope => StreamReading.View<TEnvelope, TEvent>(EnvelopeJson.Span, Info?.Options.Events);

    /// <summary>A copy of the document as far as it has been read, without the events, and with no more than 64 bytes of white space at a stretch.</summary>
    public ReadOnlyMemory<byte> EnvelopeJson => Info?.Envelope!.ToDocument() ?? default;
}
