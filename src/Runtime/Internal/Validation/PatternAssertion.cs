using System.Buffers;
using System.Text.RegularExpressions;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>
/// A text that a pattern is found in. The generator has put the pattern into the words of .NET. It is matched in linear time where it can be; one that looks around or back is given
/// a second, after which the text counts as one that breaks it.
/// </summary>
internal sealed class PatternAssertion(string pattern) : WholeAssertion("pattern")
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Regex _regex = Make(pattern);

    public override string Message => "The text does not match its pattern.";

    public override bool Holds(EventFrame owner, Slot value)
    {
        if (!value.Is(SlotKinds.String))
        {
            return true;
        }

        char[]? rented = null;
        Span<char> chars = value.Length <= 256 ? stackalloc char[256] : (rented = ArrayPool<char>.Shared.Rent(value.Length));
        try
        {
            _ = TextOf(owner, value).TryCopyTo(chars, out int length);
            return _regex.IsMatch(chars[..length]);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    private static Regex Make(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, s_patience);
        }
    }
}
