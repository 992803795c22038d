using System.Globalization;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>The length of a text, in code points; a surrogate escape without its partner counts as one.</summary>
internal sealed class LengthAssertion(string keyword, long limit, bool isMaximum) : WholeAssertion(keyword)
{
    public override string Message { get; } = string.Create(CultureInfo.InvariantCulture, $"The text is {(isMaximum ? "longer" : "shorter")} than {limit} characters.");

    public override bool Holds(EventFrame owner, Slot value)
    {
        if (!value.Is(SlotKinds.String))
        {
            return true;
        }

        // No character is shorter than a byte: most texts are within their limits by their bytes alone.
        if (isMaximum && value.Length <= limit)
        {
            return true;
        }

        long length = Count(TextOf(owner, value));
        return isMaximum ? length <= limit : length >= limit;
    }

    private static int Count(JsonText text)
    {
        using var unescaped = new UnescapedBytes(text, stackalloc byte[256], exact: true);
        int count = 0;
        foreach (byte b in unescaped.Span)
        {
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
