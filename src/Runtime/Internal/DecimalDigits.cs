namespace EventUnion;

/// <summary>
/// The text of a JSON number taken apart: a sign, the significant decimal digits without zeros at either end, and the power of ten of
/// the first of them. Two numbers are equal exactly when these are. Everything that has to be exact about numbers is decided here.
/// </summary>
/// <remarks>
/// Nothing is copied, so numbers of any length take linear time and no memory. Exponents may be longer than any integer type:
/// <see cref="Magnitude"/> saturates far outside of what any conversion can use, and comparisons work on the digits of the exponents.
/// </remarks>
internal readonly ref partial struct DecimalDigits
{
    /// <summary>Magnitudes at least this far from zero may be saturated.</summary>
    public const long Saturation = 10_000_000_000_000_000;

    /// <summary>Exponents of so many digits are computed with; longer ones saturate.</summary>
    private const int MaxExactExponentDigits = 17;

    private readonly ReadOnlySpan<byte> _integer;
    private readonly ReadOnlySpan<byte> _fraction;
    private readonly ReadOnlySpan<byte> _exponent;
    private readonly int _first;
    private readonly bool _exponentIsNegative;

    private DecimalDigits(bool negative, ReadOnlySpan<byte> integer, ReadOnlySpan<byte> fraction, ReadOnlySpan<byte> exponent, bool exponentIsNegative)
    {
        IsNegative = negative;
        _integer = integer;
        _fraction = fraction;
        _exponent = exponent.TrimStart((byte)'0');
        _exponentIsNegative = exponentIsNegative;

        // JSON allows one leading zero, and only as the whole integer part.
        _first = integer[0] != (byte)'0' ? 0 : integer.Length + fraction.IndexOfAnyExcept((byte)'0');
        int last = fraction.LastIndexOfAnyExcept((byte)'0');
        last = last >= 0 ? integer.Length + last : integer.LastIndexOfAnyExcept((byte)'0');
        Count = last < 0 ? 0 : last - _first + 1;
        Magnitude = Count == 0 ? 0 : SaturatedExponent(_exponent, exponentIsNegative) + Shift;
    }

    /// <summary>Whether there is a minus sign; a zero can have one.</summary>
    public bool IsNegative { get; }

    /// <summary>How many significant digits there are: 0 for zero.</summary>
    public int Count { get; }

    /// <summary>The power of ten of the first significant digit; beyond ±<see cref="Saturation"/> only its sign counts.</summary>
    public long Magnitude { get; }

    /// <summary>Whether the text has an exponent other than zero.</summary>
    public bool HasExponent => !_exponent.IsEmpty;

    /// <summary>Whether the value is an integer.</summary>
    public bool IsInteger => Count - 1 <= Magnitude;

    private long Shift => _integer.Length - 1L - _first;

    /// <summary>Takes a number apart.</summary>
    /// <param name="text">A number as JSON spells it, and nothing else.</param>
    /// <param name="digits">Its parts.</param>
    /// <returns>Whether <paramref name="text"/> is a number by the grammar of JSON.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out DecimalDigits digits)
    {
        digits = default;
        bool negative = !text.IsEmpty && text[0] == (byte)'-';
        ReadOnlySpan<byte> rest = negative ? text[1..] : text;
        ReadOnlySpan<byte> integer = TakeDigits(ref rest);
        if (integer.IsEmpty || (integer.Length > 1 && integer[0] == (byte)'0'))
            return false;

        ReadOnlySpan<byte> fraction = default;
        if (!rest.IsEmpty && rest[0] == (byte)'.')
        {
            rest = rest[1..];
            fraction = TakeDigits(ref rest);
            if (fraction.IsEmpty)
                return false;
        }

        ReadOnlySpan<byte> exponent = default;
        bool exponentIsNegative = false;
        if (!rest.IsEmpty && (rest[0] | 0x20) == (byte)'e')
        {
            rest = rest[1..];
            exponentIsNegative = !rest.IsEmpty && rest[0] == (byte)'-';
            if (!rest.IsEmpty && rest[0] is (byte)'-' or (byte)'+')
                rest = rest[1..];
            exponent = TakeDigits(ref rest);
            if (exponent.IsEmpty)
                return false;
        }

        if (!rest.IsEmpty)
            return false;
        digits = new DecimalDigits(negative, integer, fraction, exponent, exponentIsNegative);
        return true;
    }

    /// <summary>The significant digit number <paramref name="index"/>, as ASCII; <c>0</c> behind the last.</summary>
    public byte DigitAt(int index)
    {
        if (index >= Count)
            return (byte)'0';
        index += _first;
        return index < _integer.Length ? _integer[index] : _fraction[index - _integer.Length];
    }

    /// <summary>Compares by value, exactly.</summary>
    public static int Compare(scoped in DecimalDigits left, scoped in DecimalDigits right)
    {
        int leftSign = left.Count == 0 ? 0 : left.IsNegative ? -1 : 1;
        int rightSign = right.Count == 0 ? 0 : right.IsNegative ? -1 : 1;
        if (leftSign != rightSign || leftSign == 0)
            return leftSign.CompareTo(rightSign);
        int order = CompareMagnitudes(left, right);
        int count = Math.Max(left.Count, right.Count);
        for (int i = 0; order == 0 && i < count; i++)
            order = left.DigitAt(i).CompareTo(right.DigitAt(i));
        return Math.Sign(order) * leftSign;
    }

    private static int CompareMagnitudes(scoped in DecimalDigits left, scoped in DecimalDigits right)
    {
        ReadOnlySpan<byte> a = left._exponent, b = right._exponent;
        int length = Math.Max(a.Length, b.Length);
        if (length <= MaxExactExponentDigits)
            return left.Magnitude.CompareTo(right.Magnitude);

        // Subtract the exponents from the most significant digit on. Once the difference is this large, no digits that follow and no
        // position of the decimal point (which an int counts) can bring it back to zero.
        const long beyondReturn = 100_000_000_000_000;
        long difference = 0;
        for (int i = length; i > 0 && Math.Abs(difference) < beyondReturn; i--)
            difference = (difference * 10) + left.ExponentDigit(i) - right.ExponentDigit(i);
        if (Math.Abs(difference) < beyondReturn)
            difference += left.Shift - right.Shift;
        return difference.CompareTo(0);
    }

    /// <summary>The signed digit of the exponent that is <paramref name="position"/> from its end, counted from 1.</summary>
    private int ExponentDigit(int position)
    {
        if (position > _exponent.Length)
            return 0;
        int digit = _exponent[^position] - '0';
        return _exponentIsNegative ? -digit : digit;
    }

    private static long SaturatedExponent(ReadOnlySpan<byte> exponent, bool negative)
    {
        long value = 0;
        if (exponent.Length > MaxExactExponentDigits)
            value = 10 * Saturation;
        else
            foreach (byte digit in exponent)
                value = (value * 10) + (digit - '0');
        return negative ? -value : value;
    }

    private static ReadOnlySpan<byte> TakeDigits(scoped ref ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        ReadOnlySpan<byte> digits = end < 0 ? rest : rest[..end];
        rest = rest[digits.Length..];
        return digits;
    }
}
