using EventUnion.CompilerServices;

namespace EventUnion.Internal.Streams;

/// <summary>
/// What stands around the events of a history: the document with its arrays of events left empty, and long white space cut short. It is held apart, so that the envelope can
/// be viewed when the window has moved on, and it knows where its parts stood.
/// </summary>
/// <param name="maxBytes">How much is held.</param>
internal sealed class EnvelopeText(int maxBytes)
{
    private const int LongestBlanks = 64;

    private readonly List<Anchor> _anchors = [];
    private byte[] _bytes = new byte[256];
    private long _next = -1;

    // How many bytes the text ends with that are white space of one stretch.
    private int _blanks;

    /// <summary>The text's beginning where a read has been gone on with: what is not in the source.</summary>
    public int Synthetic { get; private set; }

    public int Length { get; private set; }

    /// <summary>What must follow to make it a whole document, as far as it is one.</summary>
    public string Closing { get; set; } = "";

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>How many bytes more may be held. The bracket that ends an array of events is held whether there is room or not.</summary>
    public int Room => Math.Max(0, maxBytes - Length);

    /// <summary>Takes bytes from the window's beginning, which is done with them.</summary>
    public void Take(ByteWindow window, int count)
    {
        Append(window, window.Offset, window.Bytes[..count]);
        window.Pass(count);
    }

    /// <summary>Takes the bracket at which an array of events ends, which the window is done with.</summary>
    public void CloseEvents(ByteWindow window) => Append(window, window.Offset - 1, "]"u8);

    /// <summary>Takes white space, of a long stretch no more than its beginning; whether anything stands behind it.</summary>
    public bool TakeBlanks(ByteWindow window)
    {
        int blanks = Blanks.LengthOf(window.Bytes);
        int taken = Math.Min(blanks, Math.Min(LongestBlanks - _blanks, Room));
        if (taken > 0)
        {
            Take(window, taken);
        }

        window.Pass(blanks - taken);
        _blanks = window.Length > 0 ? 0 : _blanks + taken;
        return window.Length > 0;
    }

    /// <summary>Forgets what stands behind so many bytes; nothing is added any more.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Begins with what a read before this one has seen.</summary>
    public void Begin(ReadOnlySpan<byte> head)
    {
        Write(head);
        Synthetic = head.Length;
    }

    /// <summary>The text as a document: what is held, closed where only the events are missing.</summary>
    public byte[] ToDocument()
    {
        byte[] document = new byte[Length + Closing.Length];
        Bytes.CopyTo(document);
        for (int i = 0; i < Closing.Length; i++)
        {
            document[Length + i] = (byte)Closing[i];
        }

        return document;
    }

    /// <summary>What is wrong with the text, where it stands in the source; null if nothing is.</summary>
    /// <param name="options">How to read.</param>
    /// <param name="isWhole">Whether it is the whole document, of which more is asked than of its beginning.</param>
    public EventError? Check<TEnvelope, TEvent>(EventReadOptions options, bool isWhole = true)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        SlotTable envelope = SlotTablePool.Rent();
        SlotTable events = SlotTablePool.Rent();
        (int lease, int eventsLease) = (envelope.Lease, events.Lease);
        try
        {
            var cursor = new HistoryCursor<TEnvelope, TEvent>(ToDocument(), envelope, events, null, options) { IsWhole = isWhole };
            while (cursor.MoveNext())
            {
            }

            return null;
        }
        catch (EventDataException error)
        {
            return InSource(error.Error);
        }
        finally
        {
            SlotTablePool.Return(events, eventsLease);
            SlotTablePool.Return(envelope, lease);
        }
    }

    /// <summary>An error in the text, moved to where it stands in the source.</summary>
    public EventError InSource(EventError error)
    {
        int at = (int)Math.Clamp(error.Offset, Synthetic, Length);
        int index = _anchors.FindLastIndex(anchor => anchor.At <= at);
        if (index < 0)
        {
            return error;
        }

        Anchor anchor = _anchors[index];
        ReadOnlySpan<byte> before = Bytes[anchor.At..at];
        int newline = before.LastIndexOf((byte)'\n');
        return error with
        {
            Offset = anchor.Offset + before.Length,
            Line = anchor.Line + before.Count((byte)'\n'),
            Column = newline < 0 ? anchor.Column + before.Length : before.Length - newline,
        };
    }

    private void Append(ByteWindow window, long offset, ReadOnlySpan<byte> bytes)
    {
        if (offset != _next)
        {
            (long line, long column) = window.PlaceOf(offset);
            _anchors.Add(new Anchor(Length, offset, line, column));
        }

        _next = offset + bytes.Length;
        Write(bytes);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + bytes.Length, 2 * _bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>From where on in the text its bytes follow each other in the source too, and where they stand there.</summary>
    private readonly record struct Anchor(int At, long Offset, long Line, long Column);
}
