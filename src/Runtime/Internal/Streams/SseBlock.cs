using System.Globalization;
using System.Text;

namespace EventUnion.Internal.Streams;

/// <summary>What has been read of one server-sent event, and what outlives it: the last id and the time to wait before connecting again.</summary>
/// <param name="maxBytes">The most data that an event may have.</param>
internal sealed class SseBlock(int maxBytes)
{
    private byte[] _joined = [];
    private int _joinedLength;
    private byte[] _name = [];
    private int _nameLength;
    private byte[] _id = [];
    private int _idLength;
    private bool _hasNewId;
    private byte[] _lastId = [];
    private int _lastIdLength = -1;

    /// <summary>Whether data is held here, because it stands on more than one line or not right before the event's end.</summary>
    public bool HasJoined { get; private set; }

    /// <summary>Where the first byte of the data stands.</summary>
    public long DataOffset { get; private set; }

    /// <summary>The line and column of that byte.</summary>
    public (long Line, long Column) DataPlace { get; private set; }

    /// <summary>The event's name.</summary>
    public ReadOnlyMemory<byte> Name => _name.AsMemory(0, _nameLength);

    /// <summary>The id of the last event that was whole.</summary>
    public string? LastId => _lastIdLength < 0 ? null : Encoding.UTF8.GetString(_lastId.AsSpan(0, _lastIdLength));

    /// <summary>How long the server asks to wait before connecting again.</summary>
    public TimeSpan? Retry { get; private set; }

    public byte[] Joined => _joined;

    public int JoinedLength => _joinedLength;

    /// <summary>Adds a line of data; false if there is too much of it.</summary>
    public bool Join(ByteWindow window, ReadOnlySpan<byte> value, long offset)
    {
        int lineEnd = HasJoined ? 1 : 0;
        if (!HasJoined)
        {
            HasJoined = true;
            DataOffset = offset;
            window.CountPassed();
            DataPlace = window.PlaceOf(offset);
        }

        bool fits = value.Length + lineEnd <= maxBytes - _joinedLength;
        int length = fits ? value.Length : Math.Max(0, maxBytes - _joinedLength - lineEnd);
        int needed = _joinedLength + lineEnd + length + ByteWindow.Reach;
        if (_joined.Length < needed)
        {
            Array.Resize(ref _joined, Math.Max(needed, (int)Math.Min(2L * _joined.Length, (long)maxBytes + 1 + ByteWindow.Reach)));
        }

        if (lineEnd > 0)
        {
            _joined[_joinedLength] = (byte)'\n';
        }

        value[..length].CopyTo(_joined.AsSpan(_joinedLength + lineEnd));
        _joinedLength = Math.Min(maxBytes, _joinedLength + lineEnd + length);
        return fits;
    }

    /// <summary>Takes a line that is no data.</summary>
    public void TakeField(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("event"u8))
        {
            Keep(value, ref _name, out _nameLength);
        }
        else if (name.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            Keep(value, ref _id, out _idLength);
            _hasNewId = true;
        }
        else if (name.SequenceEqual("retry"u8) && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9') &&
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds))
        {
            Retry = TimeSpan.FromMilliseconds(milliseconds);
        }
    }

    /// <summary>Takes note of the event's end, where its id becomes the last one.</summary>
    public void End()
    {
        if (_hasNewId)
        {
            (_id, _lastId, _lastIdLength) = (_lastId, _id, _idLength);
            _hasNewId = false;
        }
    }

    /// <summary>Begins the next event. What was joined stays readable until something is added.</summary>
    public void Begin()
    {
        _joinedLength = _nameLength = 0;
        HasJoined = false;
    }

    private static void Keep(ReadOnlySpan<byte> value, ref byte[] buffer, out int length)
    {
        if (buffer.Length < value.Length)
        {
            buffer = new byte[Math.Max(value.Length, 32)];
        }

        value.CopyTo(buffer);
        length = value.Length;
    }
}
