using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>An array of which no two elements are equal by value. It copies the elements, to compare them in linear time.</summary>
internal sealed class UniqueItemsAssertion() : WholeAssertion("uniqueItems")
{
    public override string Message => "Two elements are equal.";

    public override bool Holds(EventFrame owner, Slot value)
    {
        if (value.Kind != SlotKind.Array)
        {
            return true;
        }

        var seen = new HashSet<JsonData>();
        var walk = new JsonAnyWalk(owner.Source, value, owner.Table.UseEnds());
        while (walk.MoveNext(isMap: false))
        {
            if (!seen.Add(new JsonAny(owner, walk.Value).ToData()))
            {
                return false;
            }
        }

        return true;
    }
}
