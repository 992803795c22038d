using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>A value of one of several JSON types: of what has no type of its own in C#.</summary>
internal sealed class TypeAssertion : WholeAssertion
{
    private readonly SlotKinds _kinds;
    private readonly bool _allowsFractions;

    /// <param name="names">The types' names, as a JSON array.</param>
    public TypeAssertion(string names)
        : base("type")
    {
        using JsonDocument document = JsonDocument.Parse(names);
        foreach (JsonElement name in document.RootElement.EnumerateArray())
        {
            string type = name.GetString()!;
            _kinds |= KindsOf(type);
            _allowsFractions |= type == "number";
        }
    }

    public override string Message => "The value is of none of the types that the schema allows.";

    public override bool Holds(EventFrame owner, Slot value) =>
        value.Is(_kinds) && (_allowsFractions || value.Kind != SlotKind.Number || (DecimalDigits.TryParse(RawOf(owner, value), out DecimalDigits number) && number.IsInteger));

    private static SlotKinds KindsOf(string type) => type switch
    {
        "object" => SlotKinds.Object,
        "array" => SlotKinds.Array,
        "string" => SlotKinds.String,
        "boolean" => SlotKinds.Boolean,
        _ => SlotKinds.Number,
    };
}
