using System.Buffers;

namespace ChatService.Storage;

/// <summary>Collects events into blocks.</summary>
internal sealed class EventBlockBuilder
{
    /// <summary>What an event takes beside its JSON: a comma, its end and its mark.</summary>
    private const int BytesBeside = 1 + sizeof(int) + 1;

    private readonly ArrayBufferWriter<byte> _data = new();
    private readonly List<int> _ends = [];
    private readonly List<byte> _marks = [];
    private List<EventBlock> _blocks = [];

    /// <summary>What is held, in bytes.</summary>
    public long Bytes { get; private set; }

    public int Events { get; private set; }

    public void Add(ReadOnlySpan<byte> json, EventMark mark)
    {
        if (_ends.Count > 0 && _data.WrittenCount + json.Length >= EventBlock.TargetBytes)
            Close();
        if (_ends.Count > 0)
            _data.Write(","u8);
        _data.Write(json);
        _ends.Add(_data.WrittenCount);
        _marks.Add(mark.Value);
        Bytes += json.Length + BytesBeside;
        Events++;
    }

    /// <summary>Gives the blocks and begins anew.</summary>
    public IReadOnlyList<EventBlock> Take()
    {
        Close();
        List<EventBlock> blocks = _blocks;
        _blocks = [];
        Bytes = 0;
        Events = 0;
        return blocks;
    }

    private void Close()
    {
        if (_ends.Count == 0)
            return;
        _blocks.Add(new EventBlock(0, _data.WrittenSpan.ToArray(), [.. _ends], [.. _marks]));
        _data.ResetWrittenCount();
        _ends.Clear();
        _marks.Clear();
    }
}
