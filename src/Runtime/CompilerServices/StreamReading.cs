using System.ComponentModel;
using EventUnion.Internal;
using EventUnion.Internal.Streams;

namespace EventUnion.CompilerServices;

/// <summary>Reads events from sources of any size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StreamReading
{
    /// <summary>Visits the events of a source.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="framing">How its events are told apart.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    public static ReadResult<TVisitor> Read<TEvent, TVisitor, TDispatch>(HistorySource source, Framing framing, TVisitor visitor, RecordReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor> =>
        Push<TEvent, TVisitor, TDispatch>(Feed<TEvent>(source, framing, options), visitor);

    /// <summary>The same, without blocking.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="framing">How its events are told apart.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Ends the wait for more bytes.</param>
    public static ValueTask<ReadResult<TVisitor>> ReadAsync<TEvent, TVisitor, TDispatch>(
        HistorySource source, Framing framing, TVisitor visitor, RecordReadOptions? options, CancellationToken cancellationToken)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor> =>
        PushAsync<TEvent, TVisitor, TDispatch>(Feed<TEvent>(source, framing, options), visitor, cancellationToken);

    /// <summary>The events of a source by pull.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="framing">How its events are told apart.</param>
    /// <param name="options">How to read.</param>
    public static EventStream<TEvent> Open<TEvent>(HistorySource source, Framing framing, RecordReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(framing);
        return new(() => Feed<TEvent>(source, framing, options), options);
    }

    /// <summary>Visits the events of a document, and gives back what stands around them.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    public static HistoryResult<TEnvelope, TEvent, TVisitor> ReadHistory<TEnvelope, TEvent, TVisitor, TDispatch>(HistorySource source, TVisitor visitor, RecordReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        SourceFeed<TEvent> feed = Feed<TEnvelope, TEvent>(source, options);
        return new(Push<TEvent, TVisitor, TDispatch>(feed, visitor), feed.Cursor);
    }

    /// <summary>The same, without blocking.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Ends the wait for more bytes.</param>
    public static async ValueTask<HistoryResult<TEnvelope, TEvent, TVisitor>> ReadHistoryAsync<TEnvelope, TEvent, TVisitor, TDispatch>(
        HistorySource source, TVisitor visitor, RecordReadOptions? options, CancellationToken cancellationToken)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        SourceFeed<TEvent> feed = Feed<TEnvelope, TEvent>(source, options);
        return new(await PushAsync<TEvent, TVisitor, TDispatch>(feed, visitor, cancellationToken).ConfigureAwait(false), feed.Cursor);
    }

    /// <summary>The events of a document by pull.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="options">How to read.</param>
    public static HistoryStream<TEnvelope, TEvent> OpenHistory<TEnvelope, TEvent>(HistorySource source, RecordReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(() => Feed<TEnvelope, TEvent>(source, options), options);
    }

    /// <summary>Views what stands around the events of a document.</summary>
    internal static TEnvelope View<TEnvelope, TEvent>(ReadOnlySpan<byte> json, EventReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        int nothing = 0;
        HistoryReading.TryRead<TEnvelope, TEvent, int, NoDispatch<TEvent>>(json, ref nothing, out TEnvelope envelope, out _, options);
        return envelope;
    }

    internal static SourceFeed<TEvent> Feed<TEvent>(HistorySource source, Framing framing, RecordReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(framing);
        return new(source, framing.Open<TEvent>(options ?? RecordReadOptions.Default));
    }

    internal static SourceFeed<TEvent> Feed<TEnvelope, TEvent>(HistorySource source, RecordReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= RecordReadOptions.Default;
        var text = new EnvelopeText(options.MaxEnvelopeBytes);
        var framer = new EnvelopeFramer<TEnvelope, TEvent>(text, options.Events, goesOn: options.StartOffset > 0);
        return new(source, new FramedCursor<TEvent, EnvelopeFramer<TEnvelope, TEvent>>(framer, options) { Envelope = text });
    }

    private static ReadResult<TVisitor> Push<TEvent, TVisitor, TDispatch>(SourceFeed<TEvent> feed, TVisitor visitor)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        using (feed)
        {
            var read = new PushRead<TEvent, TVisitor, TDispatch>(feed.Cursor, visitor);
            while (read.Advance())
            {
                try
                {
                    feed.Fill();
                }
                catch (Exception fault) when (feed.Cursor.Options.ReturnSourceFaults)
                {
                    return read.Result(fault);
                }
            }

            return read.Result(null);
        }
    }

    private static async ValueTask<ReadResult<TVisitor>> PushAsync<TEvent, TVisitor, TDispatch>(SourceFeed<TEvent> feed, TVisitor visitor, CancellationToken cancellationToken)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        using (feed)
        {
            var read = new PushRead<TEvent, TVisitor, TDispatch>(feed.Cursor, visitor);
            while (read.Advance())
            {
                try
                {
                    await feed.FillAsync(cancellationToken).ConfigureAwait(false);
                }
                catch (Exception fault) when (feed.Cursor.Options.ReturnSourceFaults)
                {
                    return read.Result(fault);
                }
            }

            return read.Result(null);
        }
    }
}
