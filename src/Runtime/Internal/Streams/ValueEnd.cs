using System.Buffers;

namespace EventUnion.Internal.Streams;

/// <summary>
/// Finds the end of a JSON value that comes in pieces, looking at each byte once: 64 together where the value does not end, else one bracket or quote after the other. It only balances brackets and knows
/// strings: whether what they enclose is JSON is for the reader of the value to say.
/// </summary>
internal struct ValueEnd
{
    private static readonly SearchValues<byte> s_structure = SearchValues.Create("\"{}[]"u8);

    // A slash, as for the reader of a value, which may be made to take comments.
    private static readonly SearchValues<byte> s_afterScalar = SearchValues.Create(" \t\r\n,:\"{}[]/\u001E"u8);

    private bool _hasBegun;
    private bool _inString;

    // Up to here one after the other, as the value may end before.
    private int _singly;

    /// <summary>How many bytes have been looked at.</summary>
    public int Scanned { get; private set; }

    /// <summary>How many containers are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the value is a number or a word, which end only where something else begins.</summary>
    public bool IsScalar { get; private set; }

    /// <summary>The length of the value that begins at the first byte; -1 where it does not end within the bytes. They are those of the last call, and more.</summary>
    /// <param name="value">The value.</param>
    /// <param name="maxDepth">How many containers may be open; beyond, it is not looked further.</param>
    public int Find(ReadOnlySpan<byte> value, int maxDepth)
    {
        if (!_hasBegun && value.Length > 0)
        {
            Begin(value[0]);
        }

        while (Scanned < value.Length && Depth <= maxDepth)
        {
            if (Scanned >= _singly && Depth > 0 && value.Length - Scanned > BracketBlock.Length)
            {
                if (PassBlock(value, maxDepth))
                {
                    continue;
                }

                _singly = Scanned + BracketBlock.Length;
            }

            int found = _inString
                ? value[Scanned..].IndexOfAny((byte)'"', (byte)'\\')
                : value[Scanned..].IndexOfAny(IsScalar ? s_afterScalar : s_structure);
            if (found < 0)
            {
                Scanned = value.Length;
                return -1;
            }

            Scanned += found;
            if (IsScalar)
            {
                return Scanned;
            }

            if (value[Scanned] == (byte)'\\')
            {
                // What is escaped may not have come yet: then the backslash is looked at again.
                if (Scanned + 1 == value.Length)
                {
                    return -1;
                }

                Scanned += 2;
                continue;
            }

            if (Take(value[Scanned++]))
            {
                return Scanned;
            }
        }

        return -1;
    }

    /// <summary>Is told that so many of the bytes that have been looked at are gone.</summary>
    public void Drop(int count)
    {
        Scanned -= count;
        _singly -= count;
    }

    /// <summary>Steps over 64 bytes, of more, in which the value does not end.</summary>
    private bool PassBlock(ReadOnlySpan<byte> value, int maxDepth)
    {
        BracketBlock block = BracketBlock.Of(value.Slice(Scanned, BracketBlock.Length), _inString);
        if (!block.IsSimple || Depth <= block.Closing || Depth + block.Opening > maxDepth)
        {
            return false;
        }

        Depth += block.Opening - block.Closing;
        _inString = block.EndsInString;

        // What is escaped by the last byte is passed with it.
        Scanned += BracketBlock.Length + (block.EndsInEscape ? 1 : 0);
        return true;
    }

    private void Begin(byte first)
    {
        _hasBegun = true;
        _inString = first == (byte)'"';
        Depth = first is (byte)'{' or (byte)'[' ? 1 : 0;
        IsScalar = !_inString && Depth == 0;
        Scanned = 1;
    }

    /// <summary>Takes a byte of the structure; whether the value ends with it.</summary>
    private bool Take(byte found)
    {
        if (found == (byte)'"')
        {
            _inString = !_inString;
        }
        else
        {
            Depth += found is (byte)'{' or (byte)'[' ? 1 : -1;
        }

        return Depth == 0 && !_inString;
    }
}
