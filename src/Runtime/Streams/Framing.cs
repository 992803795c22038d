using EventUnion.CompilerServices;
using EventUnion.Internal.Streams;

namespace EventUnion;

/// <summary>How events are told apart in a source. It is declared by who reads, since media types say it wrongly as often as not.</summary>
public abstract record Framing
{
    private protected Framing()
    {
    }

    /// <summary>JSON Lines (NDJSON): an event on each line, which ends in LF or CRLF; the last one need not. Lines of white space are none.</summary>
    public static Framing JsonLines { get; } = new JsonLinesFraming();

    /// <summary>The elements of an array that is the whole document.</summary>
    public static Framing Array { get; } = new ArrayFraming();

    /// <summary>JSON values one after the other, with or without white space between them.</summary>
    public static Framing Values { get; } = new ValuesFraming();

    /// <summary>A JSON text sequence (RFC 7464): each event stands behind a record separator, U+001E.</summary>
    public static Framing TextSequence { get; } = new TextSequenceFraming();

    /// <summary>Server-sent events, the data of each being an event. <c>with</c> says more, such as which data ends the stream.</summary>
    public static ServerSentEventFraming ServerSentEvents { get; } = new();

    /// <summary>Whichever of the others the first bytes look like. Of two objects on two lines it says JSON Lines. A document that is an envelope is not among
    /// them: it is read by the envelope's own methods. Nor can a read be resumed with it, since the first bytes are then those of any place: name the framing there.</summary>
    public static Framing Auto { get; } = new AutoFraming();

    internal abstract RecordCursor<TEvent> Open<TEvent>(RecordReadOptions options)
        where TEvent : IEventUnion<TEvent>, allows ref struct;

    private sealed record JsonLinesFraming : Framing
    {
        internal override RecordCursor<TEvent> Open<TEvent>(RecordReadOptions options) =>
            new FramedCursor<TEvent, LineFramer>(new LineFramer(options.Events.MaxEventBytes), options);
    }

    private sealed record ArrayFraming : Framing
    {
        internal override RecordCursor<TEvent> Open<TEvent>(RecordReadOptions options) =>
            new FramedCursor<TEvent, ArrayFramer>(new ArrayFramer(options.Events, goesOn: options.StartOffset > 0), options);
    }

    private sealed record ValuesFraming : Framing
    {
        internal override RecordCursor<TEvent> Open<TEvent>(RecordReadOptions options) =>
            new FramedCursor<TEvent, ValuesFramer>(new ValuesFramer(options.Events), options);
    }

    private sealed record TextSequenceFraming : Framing
    {
        internal override RecordCursor<TEvent> Open<TEvent>(RecordReadOptions options) =>
            new FramedCursor<TEvent, SequenceFramer>(new SequenceFramer(options.Events), options);
    }

    private sealed record AutoFraming : Framing
    {
        internal override RecordCursor<TEvent> Open<TEvent>(RecordReadOptions options)
        {
            if (options.StartOffset > 0)
            {
                throw new ArgumentException("Framing.Auto tells framings by how a source begins, and StartOffset is behind that. Name the framing to go on with.", nameof(options));
            }

            var block = new SseBlock(options.Events.MaxEventBytes);
            return new FramedCursor<TEvent, AutoFramer>(new AutoFramer(options.Events, ServerSentEvents.For<TEvent>(), block), options) { Block = block };
        }
    }
}
