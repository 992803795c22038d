namespace EventUnion.Generator.Model;

/// <summary>A declared member of an object.</summary>
/// <param name="JsonName">The JSON name, unescaped.</param>
/// <param name="Name">The C# property.</param>
/// <param name="ParameterName">The C# parameter of writers, escaped with @ where it is a keyword.</param>
/// <param name="Doc">The schema's description, or null.</param>
/// <param name="Slot">Its slot within the object, as code spells it: a number; for a variant the constant of its union, so that another variant's members change nothing here.</param>
/// <param name="Value">What its value is.</param>
/// <param name="IsRequired">Whether the schema requires it.</param>
/// <param name="IsNullable">Whether the schema allows null.</param>
/// <param name="IsScope">Whether it is an object that is read together with its parent; of a variant's members its union knows.</param>
/// <param name="Use">How the schema wants it to be used.</param>
/// <param name="Default">What it is where it is left out, as JSON; null where the schema does not say, or not in a value of its type.</param>
/// <param name="Rules">What is asserted of it, where validation is asked for.</param>
internal sealed record MemberModel(
    string JsonName,
    string Name,
    string ParameterName,
    string? Doc,
    string Slot,
    ValueModel Value,
    bool IsRequired,
    bool IsNullable,
    bool IsScope,
    MemberUse Use,
    string? Default,
    RuleModel? Rules)
{
    public bool IsDeprecated => (Use & MemberUse.Deprecated) != 0;

    /// <summary>Whether it is no member but all of a variant that is no object.</summary>
    public bool IsWhole => Slot == WholeSlot;

    /// <summary>The slot of a value that is no object.</summary>
    public const string WholeSlot = "0";
}
