using System.Text;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>A number that another divides. Exact for what a <see cref="decimal"/> holds; of numbers beyond that nothing is asserted.</summary>
internal sealed class MultipleOfAssertion : WholeAssertion
{
    private readonly decimal _divisor;

    public MultipleOfAssertion(string divisor)
        : base("multipleOf")
    {
        _ = new JsonNumber(Encoding.UTF8.GetBytes(divisor)).TryGetDecimal(out _divisor);
        Message = $"The number is no multiple of {Printable.Cut(divisor, Printable.LongestName)}.";
    }

    public override string Message { get; }

    public override bool Holds(EventFrame owner, Slot value) =>
        value.Kind != SlotKind.Number || _divisor == 0 || !new JsonNumber(RawOf(owner, value)).TryGetDecimal(out decimal number) || number % _divisor == 0;
}
