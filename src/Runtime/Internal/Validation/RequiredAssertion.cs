using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>Members that an object must have though its schema does not declare them. Those that it declares are looked for by their slots.</summary>
internal sealed class RequiredAssertion : ValueAssertion
{
    private readonly List<string> _names = [];

    /// <param name="names">Their names, as a JSON array.</param>
    public RequiredAssertion(string names)
        : base("required")
    {
        using JsonDocument document = JsonDocument.Parse(names);
        _names.AddRange(document.RootElement.EnumerateArray().Select(static n => n.GetString()!));
    }

    public override string Message => "The object lacks a member that its schema requires.";

    public override bool Find(EventFrame owner, Slot value, ObjectShape? shape, ref Findings findings)
    {
        if (!value.Is(SlotKinds.Object))
        {
            return false;
        }

        foreach (string name in _names)
        {
            if (!Has(owner, value, name) && findings.Add(new(name, SlotKind.Absent, value.Offset) { Broken = this }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(EventFrame owner, Slot value, string name)
    {
        var walk = new JsonAnyWalk(owner.Source, value, owner.Table.UseEnds());
        while (walk.MoveNext(isMap: true))
        {
            if (TextOf(owner, walk.Name) == name)
            {
                return true;
            }
        }

        return false;
    }
}
