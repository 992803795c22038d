using System.Text;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>A bound of numbers, compared exactly whatever their digits.</summary>
internal sealed class BoundAssertion(string keyword, string bound) : WholeAssertion(keyword)
{
    private readonly byte[] _bound = Encoding.UTF8.GetBytes(bound);
    private readonly bool _isMaximum = keyword is "maximum" or "exclusiveMaximum";
    private readonly bool _isExclusive = keyword is "exclusiveMinimum" or "exclusiveMaximum";

    public override string Message { get; } = keyword switch
    {
        "minimum" => $"The number is less than {Printable.Cut(bound, Printable.LongestName)}.",
        "maximum" => $"The number is greater than {Printable.Cut(bound, Printable.LongestName)}.",
        "exclusiveMinimum" => $"The number is not greater than {Printable.Cut(bound, Printable.LongestName)}.",
        _ => $"The number is not less than {Printable.Cut(bound, Printable.LongestName)}.",
    };

    public override bool Holds(EventFrame owner, Slot value)
    {
        if (value.Kind != SlotKind.Number || !DecimalDigits.TryParse(RawOf(owner, value), out DecimalDigits number) || !DecimalDigits.TryParse(_bound, out DecimalDigits bound))
        {
            return true;
        }

        int order = DecimalDigits.Compare(number, bound);
        return order == 0 ? !_isExclusive : order < 0 == _isMaximum;
    }
}
