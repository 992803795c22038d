using System.Globalization;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>What all parts of a schema say together, references and <c>allOf</c> followed: the shape of a value, in no particular spelling.</summary>
internal sealed class Facets
{
    private readonly Dictionary<string, PropertyFacet> _byName = new(StringComparer.Ordinal);

    /// <summary>The types stated; null where none are.</summary>
    public TypeSet? Types { get; set; }

    /// <summary>Whether some part allows null in OpenAPI 3.0's way.</summary>
    public bool IsNullable { get; set; }

    /// <summary>The values of <c>const</c> or <c>enum</c>; null where there is neither, or where they are not all scalars.</summary>
    public List<ListedValue>? Values { get; set; }

    /// <summary>Whether a <c>const</c> leaves one value, whatever types other parts allow. An <c>enum</c> is not believed so far: many forget null in it.</summary>
    public bool IsConstant { get; set; }

    public List<PropertyFacet> Properties { get; } = [];

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public List<SchemaPart> Items { get; } = [];

    /// <summary>Whether elements differ by their index.</summary>
    public bool IsTuple { get; set; }

    /// <summary>Whether other members than the declared ones are spoken of.</summary>
    public bool IsMap { get; set; }

    /// <summary>What the values of other members are; null for any JSON.</summary>
    public SchemaPart? MapValue { get; set; }

    /// <summary>What is asserted of the value.</summary>
    public List<Assertion> Assertions { get; } = [];

    /// <summary>The keyword that forbids other members than the declared ones; null where none does.</summary>
    public string? ClosedBy { get; set; }

    /// <summary>The patterns of names that are declared.</summary>
    public List<SchemaPlace> NamePatterns { get; } = [];

    /// <summary>Whether a part allows members of any name.</summary>
    public bool IsOpen { get; set; }

    public List<AlternativeSet> Alternatives { get; } = [];

    /// <summary>The alternatives that make no union, as they only say which members must be there.</summary>
    public List<AlternativeSet> Demands { get; } = [];

    public List<SchemaPlace> Discriminators { get; } = [];

    /// <summary>Whether the name of a server-sent event is the tag.</summary>
    public bool SseEventIsTag { get; set; }

    public string? Format { get; set; }

    /// <summary>How text holds bytes.</summary>
    public string? ContentEncoding { get; set; }

    /// <summary>The least number that all parts allow, exclusive bounds taken for inclusive ones; null where none is stated.</summary>
    public double? Minimum { get; private set; }

    /// <summary>The greatest number that all parts allow.</summary>
    public double? Maximum { get; private set; }

    /// <summary>What the value is where it is left out; null where no part says it.</summary>
    public SchemaNode? Default { get; set; }

    public string? Description { get; set; }

    public string? Title { get; set; }

    /// <summary>The C# name that it asks for.</summary>
    public string? GivenName { get; set; }

    /// <summary>Whether some part excludes values by <c>not</c>, as a variant for everything else does.</summary>
    public bool Excludes { get; set; }

    /// <summary>Whether a reference led nowhere, so that nothing is known.</summary>
    public bool IsUnknown { get; set; }

    public PropertyFacet? Property(string name) => _byName.TryGetValue(name, out PropertyFacet property) ? property : null;

    public void AddProperty(ObjectMember member, SchemaFile file, string? holder)
    {
        if (!_byName.TryGetValue(member.Name, out PropertyFacet property))
        {
            property = new PropertyFacet(member.Name, file, member.NameSpan, holder);
            _byName.Add(member.Name, property);
            Properties.Add(property);
        }

        property.Add(new SchemaPlace(file, member.Value));
    }

    public void AddBound(ObjectMember member)
    {
        if (member.Value is not ScalarNode { Kind: ScalarKind.Number } node || !double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double bound))
        {
            return;
        }

        if (member.Name is "minimum" or "exclusiveMinimum")
        {
            Minimum = Math.Max(Minimum ?? bound, bound);
        }
        else
        {
            Maximum = Math.Min(Maximum ?? bound, bound);
        }
    }

    /// <summary>The types stated, or else those that the other words imply; <see cref="TypeSet.None"/> where nothing is said at all.</summary>
    public TypeSet EffectiveTypes
    {
        get
        {
            if (Types is { } stated)
            {
                return stated;
            }

            if (Values is not null)
            {
                return Values.Aggregate(TypeSet.None, static (set, value) => set | TypeOf(value));
            }

            TypeSet implied = Properties.Count > 0 || IsMap ? TypeSet.Object : TypeSet.None;
            return Items.Count > 0 || IsTuple ? implied | TypeSet.Array : implied;
        }
    }

    /// <summary>Whether null is allowed, in whichever way it is spelled.</summary>
    public bool AllowsNull =>
        IsNullable || (!IsConstant && (Types & TypeSet.Null) == TypeSet.Null) || (Values?.Exists(static v => v.Kind == ScalarKind.Null) ?? false);

    private static TypeSet TypeOf(ListedValue value) => value.Kind switch
    {
        ScalarKind.Null => TypeSet.Null,
        ScalarKind.True or ScalarKind.False => TypeSet.Boolean,
        ScalarKind.String => TypeSet.String,
        _ => value.Text.IndexOfAny(['.', 'e', 'E']) < 0 ? TypeSet.Integer : TypeSet.AnyNumber,
    };
}
