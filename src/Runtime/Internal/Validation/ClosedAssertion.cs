using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>An object that has no members but those declared.</summary>
internal sealed class ClosedAssertion : ValueAssertion
{
    private readonly List<string> _others = [];
    private readonly List<PatternAssertion> _patterns = [];

    /// <param name="keyword">What closes it.</param>
    /// <param name="others">The names of other members that it may have, as a JSON array: the tag of an event. An array within it has patterns of names.</param>
    public ClosedAssertion(string keyword, string others)
        : base(keyword)
    {
        using JsonDocument document = JsonDocument.Parse(others);
        foreach (JsonElement other in document.RootElement.EnumerateArray())
        {
            if (other.ValueKind == JsonValueKind.String)
            {
                _others.Add(other.GetString()!);
            }
            else
            {
                _patterns.AddRange(other.EnumerateArray().Select(static p => new PatternAssertion(p.GetString()!)));
            }
        }
    }

    public override string Message => "The schema declares no such member.";

    public override bool Find(EventFrame owner, Slot value, ObjectShape? shape, ref Findings findings)
    {
        if (!value.Is(SlotKinds.Object))
        {
            return false;
        }

        var walk = new JsonAnyWalk(owner.Source, value, owner.Table.UseEnds());
        while (walk.MoveNext(isMap: true))
        {
            if (shape?.Declares(TextOf(owner, walk.Name)) != true && !MayBe(owner, walk.Name) && findings.Add(At(walk.Name)))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayBe(EventFrame owner, Slot named)
    {
        JsonText name = TextOf(owner, named);
        foreach (string other in _others)
        {
            if (name == other)
            {
                return true;
            }
        }

        foreach (PatternAssertion pattern in _patterns)
        {
            if (pattern.Holds(owner, named))
            {
                return true;
            }
        }

        return false;
    }
}
