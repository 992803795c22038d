using System.Text;
using EventUnion.CompilerServices;
using EventUnion.Internal.Streams;

namespace EventUnion;

/// <summary>Server-sent events, as the HTML standard says: lines of fields, joined data, comments, and any of LF, CR and CRLF. Events without data are none.</summary>
public sealed record ServerSentEventFraming : Framing
{
    private readonly byte[] _endMarker = [];
    private readonly byte[][] _ignored = [];

    internal ServerSentEventFraming()
    {
    }

    /// <summary>Data at which the stream ends, whatever follows, as <c>[DONE]</c>; null for none, the default.</summary>
    public string? EndMarker
    {
        get;
        init
        {
            field = value;
            _endMarker = Encoding.UTF8.GetBytes(value ?? "");
        }
    }

    /// <summary>Data that is no event and is left out; none by default.</summary>
    public ValueList<string> Ignored
    {
        get;
        init
        {
            field = value ?? throw new ArgumentNullException(nameof(value));
            _ignored = [.. value.Select(Encoding.UTF8.GetBytes)];
        }
    } = [];

    /// <summary>Whether the field <c>event</c> is the tag of an event whose data has none; null, the default, for what the schema says. A tag in the data counts before it, and one that is
    /// the field's is not seen as <c>Tag</c>.</summary>
    public bool? TagFromEventField { get; init; }

    /// <inheritdoc/>
    public bool Equals(ServerSentEventFraming? other) =>
        other is not null && EndMarker == other.EndMarker && Ignored.Equals(other.Ignored) && TagFromEventField == other.TagFromEventField;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EndMarker, Ignored, TagFromEventField);

    internal bool IsEndMarker(ReadOnlySpan<byte> data) => EndMarker is not null && data.SequenceEqual(_endMarker);

    internal bool IsIgnored(ReadOnlySpan<byte> data)
    {
        foreach (byte[] ignored in _ignored)
        {
            if (data.SequenceEqual(ignored))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same, with what the schema of a union says.</summary>
    internal ServerSentEventFraming For<TEvent>()
        where TEvent : IEventUnion<TEvent>, allows ref struct => TagFromEventField is null ? this with { TagFromEventField = TEvent.Union.SseEventIsTag } : this;

    internal override RecordCursor<TEvent> Open<TEvent>(RecordReadOptions options)
    {
        var block = new SseBlock(options.Events.MaxEventBytes);
        return new FramedCursor<TEvent, SseFramer>(new SseFramer(options.Events.MaxEventBytes, For<TEvent>(), block), options) { Block = block };
    }
}
