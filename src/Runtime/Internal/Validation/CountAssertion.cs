using System.Globalization;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>How many elements an array has, or members an object: duplicates are counted as they stand.</summary>
internal sealed class CountAssertion(string keyword, long limit) : WholeAssertion(keyword)
{
    private readonly bool _isOfArrays = keyword is "minItems" or "maxItems";
    private readonly bool _isMaximum = keyword is "maxItems" or "maxProperties";

    public override string Message { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"There are {(keyword is "maxItems" or "maxProperties" ? "more" : "fewer")} than {limit} {(keyword is "minItems" or "maxItems" ? "elements" : "members")}.");

    public override bool Holds(EventFrame owner, Slot value)
    {
        if (!value.Is(_isOfArrays ? SlotKinds.Array : SlotKinds.Object))
        {
            return true;
        }

        // It need not be counted further than the limit.
        long count = 0;
        var walk = new JsonAnyWalk(owner.Source, value, owner.Table.UseEnds());
        while (count <= limit && walk.MoveNext(isMap: !_isOfArrays))
        {
            count++;
        }

        return _isMaximum ? count <= limit : count >= limit;
    }
}
