using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>
/// A value that keeps to one of several alternatives at least. Where it is of the type of one alternative alone, what it breaks of that one is said.
/// </summary>
internal sealed class ChoiceAssertion(string keyword, ValueRules[] options) : ValueAssertion(keyword)
{
    public override string Message => "The value is none of the alternatives that the schema has.";

    public override bool Find(EventFrame owner, Slot value, ObjectShape? shape, ref Findings findings)
    {
        int ofItsType = 0;
        Finding inside = default;
        foreach (ValueRules option in options)
        {
            var found = new Findings(null, 1);
            if (!RuleCheck.FindIn(owner, value, option, shape, ref found))
            {
                return false;
            }

            if (option.Type?.Holds(owner, value) == true)
            {
                ofItsType++;
                inside = found.First;
            }
        }

        return findings.Add(ofItsType == 1 ? inside : At(value));
    }
}
