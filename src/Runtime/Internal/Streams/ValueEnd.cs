using System.Buffers;

namespace EventUnion.Internal.Streams;

/// <summary>
/// Finds the end of a JSON value that comes in pieces, looking at each byte once. It only balances brackets and knows strings: whether what they enclose is JSON
/// is for the reader of the value to say.
/// </summary>
internal struct ValueEnd
{
    private static readonly SearchValues<byte> s_structure = SearchValues.Create("\"{}[]"u8);

    // A slash, as for the reader of a value, which may be made to take comments.
    private static readonly SearchValues<byte> s_afterScalar = SearchValues.Create(" \t\r\n,:\"{}[]/\u001E"u8);

    private bool _hasBegun;
    private bool _inString;

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
    public void Drop(int count) => Scanned -= count;

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
