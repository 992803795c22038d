namespace EventUnion.Internal.Layouts;

/// <summary>How far the members of an envelope have been read.</summary>
/// <param name="at">The position after the document's opening bracket.</param>
/// <param name="depth">How many containers may stand in each other, the document's object included.</param>
internal struct EnvelopePlace(int at, int depth)
{
    // The slots of the objects around the one that is read, 16 bits each.
    private ulong _outer;

    /// <summary>Where the next member is looked for; in the end where the array of events opens, or the position after the document's closing bracket.</summary>
    public int At = at;

    /// <summary>How many containers may still stand in each other, the one that is read included.</summary>
    public int Depth = depth;

    /// <summary>The slot of the object that is read, 0 for the document's; -1 behind it.</summary>
    public int Scope;

    /// <summary>Whether no member of the object has been read yet.</summary>
    public bool IsFirst = true;

    /// <summary>Whether all names and values so far are known to be ASCII. If not, they have yet to be validated as UTF-8.</summary>
    public bool IsAscii = true;

    /// <summary>The slots of the objects around the one that is read, 16 bits each.</summary>
    public readonly ulong Outer => _outer;

    /// <summary>Goes into an object; false where the slots around would not fit.</summary>
    public bool Enter(int slot)
    {
        if (_outer > ulong.MaxValue >> 16)
        {
            return false;
        }

        _outer = (_outer << 16) | (uint)Scope;
        Scope = slot;
        Depth--;
        IsFirst = true;
        return true;
    }

    /// <summary>Leaves the object; false where it is the document's.</summary>
    public bool Leave()
    {
        IsFirst = false;
        if (Scope == 0)
        {
            Scope = -1;
            return false;
        }

        Scope = (int)(_outer & 0xFFFF);
        _outer >>= 16;
        Depth++;
        return true;
    }
}
