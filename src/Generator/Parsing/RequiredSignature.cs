using EventUnion.Generator.Model;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>Tells which variants are never recognised without their tag: another one's required members are among theirs, with JSON kinds that fit.</summary>
internal static class RequiredSignature
{
    // Every pair is compared; the note is not worth more.
    private const int MaxVariants = 1000;

    /// <summary>The variants that can't be told apart without their tag, in schema order.</summary>
    public static List<VariantShape> Ambiguous(UnionShape union)
    {
        if (union.Variants.Count > MaxVariants)
        {
            return [];
        }

        List<Dictionary<string, TypeSet>> required = union.Variants.ConvertAll(Of);
        return union.Variants.FindAll(v => !v.Object.IsValue && required.Where((_, other) => other != v.Kind - 1 && !union.Variants[other].Object.IsValue).Any(other => Fits(other, required[v.Kind - 1])));
    }

    private static bool Fits(Dictionary<string, TypeSet> asked, Dictionary<string, TypeSet> given) =>
        asked.All(member => given.TryGetValue(member.Key, out TypeSet types) && (types & member.Value) != 0);

    private static Dictionary<string, TypeSet> Of(VariantShape variant)
    {
        var members = new Dictionary<string, TypeSet>(StringComparer.Ordinal);
        foreach (MemberShape member in variant.Object.Members)
        {
            if (member.IsRequired && member.JsonName != variant.Union.TagName)
            {
                members[member.JsonName] = KindsOf(member.Value);
            }
        }

        return members;
    }

    private static TypeSet KindsOf(ValueShape value) => (value.IsNullable ? TypeSet.Null : TypeSet.None) | value.Type switch
    {
        ValueType.Any => TypeSet.All,
        ValueType.Text or ValueType.Time or ValueType.Duration or ValueType.Uuid or ValueType.Bytes or ValueType.Enum => TypeSet.String,
        ValueType.Number or ValueType.Integer or ValueType.Decimal or ValueType.UnixTime => TypeSet.AnyNumber,
        ValueType.Boolean => TypeSet.Boolean,
        ValueType.List => TypeSet.Array,
        _ => TypeSet.Object,
    };
}
