using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing;

/// <summary>A declared member.</summary>
/// <param name="jsonName">The JSON name.</param>
/// <param name="property">The declaration; null for a tag that is declared nowhere but in a mapping.</param>
internal sealed class MemberShape(string jsonName, PropertyFacet? property, ValueShape value, bool isRequired)
{
    public string JsonName { get; } = jsonName;

    public PropertyFacet? Property { get; } = property;

    public ValueShape Value { get; } = value;

    public bool IsRequired { get; } = isRequired;

    public string? Description { get; init; }

    /// <summary>What it is where it is left out, as JSON; null where nothing says it.</summary>
    public string? Default { get; init; }

    public MemberUse Use { get; init; }

    /// <summary>What is asserted of it, where validation is asked for.</summary>
    public RuleModel? Rules { get; set; }

    /// <summary>The C# property, once named.</summary>
    public string Name { get; set; } = "";

    /// <summary>The parameter of writers, once named.</summary>
    public string ParameterName { get; set; } = "";
}
