namespace EventUnion.Internal.Layouts;

/// <summary>
/// 64 bytes of input that are compared at once, bit i of a result for byte i. What is built on it is written once for every width of
/// vector; the compiler makes a version for each.
/// </summary>
internal interface IByteBlock<TSelf>
    where TSelf : struct, IByteBlock<TSelf>
{
    /// <summary>Loads 64 bytes, all of which must be readable.</summary>
    static abstract TSelf Load(ref readonly byte first);

    /// <summary>Which bytes are the given one.</summary>
    ulong Equal(byte value);

    /// <summary>Which bytes, taken as unsigned, are less than the given one.</summary>
    ulong Below(byte value);

    /// <summary>Which bytes end a plain stretch of a string: quotes, backslashes and control characters.</summary>
    ulong Special();

    /// <summary>Which bytes are white space by <see cref="BlankTable"/>.</summary>
    ulong Blanks();

    /// <summary>Which bytes open an object or an array. An opening bracket differs from the brace in one bit only, as a closing one does.</summary>
    ulong Opening();

    /// <summary>Which bytes close an object or an array.</summary>
    ulong Closing();

    /// <summary>Which bytes may follow a backslash, by <see cref="EscapeTables"/>.</summary>
    ulong EscapeLetters();

    /// <summary>Which bytes are the same in both.</summary>
    ulong Equal(TSelf other);

    /// <summary>Whether all bytes are ASCII.</summary>
    bool IsAscii { get; }

    /// <summary>The bits of both.</summary>
    static abstract TSelf Or(TSelf left, TSelf right);

    /// <summary>
    /// What is wrong with 64 bytes as UTF-8, by <see cref="Utf8Tables"/>: zeros where nothing is. The three bytes before must be readable, as they tell which of
    /// these are to be continuations.
    /// </summary>
    static abstract TSelf Utf8Errors(ref readonly byte first);
}
