using EventUnion.Generator.Baselines;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>Names the types. A variant is named after its tag, every other type after what the schema calls it, else after the member that holds it.</summary>
/// <param name="reserved">Names that are taken: the user's class and those around it.</param>
/// <param name="kept">Names that events keep.</param>
/// <param name="diagnostics">Where collisions are said.</param>
internal sealed class TypeNamer(IEnumerable<string> reserved, IReadOnlyCollection<KeptName> kept, DiagnosticSink diagnostics)
{
    private readonly HashSet<string> _reserved = new([.. ReservedNames.Inherited, .. reserved], StringComparer.OrdinalIgnoreCase);
    private readonly NameScope _scope = new([]);
    private readonly Dictionary<UnionShape, HashSet<string>> _variants = [];
    private readonly Dictionary<TypeShape, string> _kept = [];

    /// <summary>Names a type, in the order in which types are reached: a later one never takes a name from an earlier one.</summary>
    /// <param name="reached">The type and where it is reached first; its owner is named already.</param>
    /// <param name="rootName">The name a root is to have; null for other types.</param>
    public void Name(ReachedType reached, string? rootName)
    {
        TypeShape type = reached.Type;
        if (_kept.TryGetValue(type, out string keptName))
        {
            type.Name = keptName;
            return;
        }

        List<string> wishes = [.. (rootName is not null ? [rootName] : Wishes(reached)).Select(n => IsReserved(type, n, rootName is not null) ? n + ReservedNames.Suffix : n)];
        string? name = wishes.Find(wish => _scope.TryTake(wish, Derived(type, wish)));
        if (name is null)
        {
            // What was given as a name is no text that could be spelled out.
            string? given = rootName ?? type.Source.Given;
            string subject = given ?? (type as ObjectShape)?.Variant?.Tags.FirstOrDefault()?.Value ?? type.Source.ReferenceName ?? type.Source.Title ?? reached.MemberName;
            name = given is not null
                ? _scope.TakeNumbered(wishes[0], n => Derived(type, n))
                : _scope.TakeOther(wishes[0], subject, n => IsReserved(type, n, isRoot: false), n => Derived(type, n));
            Schema.SchemaPlace place = type.Source.Place;
            diagnostics.Report(TypeDescriptors.NameCollision, place.File, Keywords.Focus(place.Node, "$ref", "title", "enum"), subject, wishes[0], name);
        }

        type.Name = name;
        if (type is ObjectShape { Variant: { } variant })
        {
            OfUnion(variant.Union).Add(wishes[0]);
        }

        if (type is UnionShape union && kept.Count > 0)
        {
            Keep(union);
        }
    }

    // Taken as soon as their union has its name, before any other event can.
    private void Keep(UnionShape union)
    {
        Dictionary<string, string> names = kept.Where(k => k.Union == union.Name).GroupBy(static k => k.Tag).ToDictionary(static g => g.Key, static g => g.First().Name);
        foreach (VariantShape variant in union.Variants.Where(static v => v.Object.Source.Given is null))
        {
            string? name = variant.Tags.Select(BaselineText.Tag).Where(names.ContainsKey).Select(tag => names[tag]).FirstOrDefault();
            if (name is not null && !_kept.ContainsKey(variant.Object) && !IsReserved(variant.Object, name, isRoot: false) && _scope.TryTake(name, Derived(variant.Object, name)))
            {
                _kept.Add(variant.Object, name);
                OfUnion(union).Add(name);
            }
        }
    }

    // What a type may be called, the best first; the last resort is a number behind the first.
    private List<string> Wishes(ReachedType reached)
    {
        if (reached.Type.Source.Given is { } given)
        {
            return [given];
        }

        if (reached.Type is ObjectShape { Variant: { } variant })
        {
            return VariantWishes(variant, reached.Type.Source);
        }

        NameSource source = reached.Type.Source;
        if (source.ReferenceName is { } name)
        {
            return [Identifier.Pascal(name)];
        }

        string held = Cut(reached.Owner is { } owner ? owner.Name + Identifier.Word(reached.MemberName) : Identifier.Pascal(reached.MemberName));
        return source.Title is { } title && IsName(title) ? [Identifier.Pascal(title), held] : [held];
    }

    // A name that another union's variant or a nested type has is qualified by the union; of two variants of one union the later gets a number.
    private List<string> VariantWishes(VariantShape variant, NameSource source)
    {
        string? own = source.ReferenceName is { } reference ? Identifier.Pascal(reference)
            : source.Title is { } title && IsName(title) ? Identifier.Pascal(title)
            : null;
        string name = variant.Tags.IsEmpty ? own ?? VariantTrait.OfKey(variant) ?? Cut(variant.Union.Name + VariantTrait.Of(variant))
            : SharesTag(variant) ? own ?? Cut(Tagged(variant, own) + VariantTrait.Of(variant))
            : Tagged(variant, own);
        string qualified = Cut(variant.Union.Name + name);
        return variant.IsCopy ? [qualified] : OfUnion(variant.Union).Contains(name) ? [name] : [name, qualified];
    }

    private static string Tagged(VariantShape variant, string? own)
    {
        TagModel tag = variant.Tags[0];
        return tag.Type == TagType.String ? Identifier.Pascal(tag.Value) : own ?? Cut(variant.Union.Name + Identifier.Word(tag.Value));
    }

    // The first one with a tag value is called by it, so that another one behind it renames nothing.
    private static bool SharesTag(VariantShape variant) =>
        variant.Union.Variants.Take(variant.Kind - 1).Any(v => !v.Tags.IsEmpty && v.Tags[0] == variant.Tags[0]);

    /// <summary>Whether a title is a name rather than prose.</summary>
    public static bool IsName(string title) =>
        title.Length is > 0 and <= 60 && char.IsLetter(title[0]) && title.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.');

    private bool IsReserved(TypeShape type, string name, bool isRoot)
    {
        IEnumerable<string> declared = type switch
        {
            UnionShape => [.. ReservedNames.OfViews, .. ReservedNames.OfUnions],
            ObjectShape { IsValue: true } => [.. ReservedNames.OfViews, .. ReservedNames.OfVariants, ReservedNames.Unknown, ReservedNames.Suffix],
            ObjectShape { Variant: not null } => [.. ReservedNames.OfViews, .. ReservedNames.OfVariants, ReservedNames.Unknown],
            ObjectShape when isRoot => [.. ReservedNames.OfViews, ReservedNames.Events],
            _ => ReservedNames.OfViews,
        };
        bool isGetter = type is UnionShape or ObjectShape && name.StartsWith(ReservedNames.Getters, StringComparison.OrdinalIgnoreCase);
        return isGetter || _reserved.Contains(name) || declared.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private HashSet<string> OfUnion(UnionShape union)
    {
        if (!_variants.TryGetValue(union, out HashSet<string> names))
        {
            _variants.Add(union, names = new(StringComparer.OrdinalIgnoreCase));
        }

        return names;
    }

    // An argument of writers counts as taken, whether or not there is one: an object that grows then renames no other.
    private static string[] Derived(TypeShape type, string name) => type switch
    {
        UnionShape => DerivedNames.OfUnion(name),
        ObjectShape => DerivedNames.OfObject(name, hasArgument: true),
        _ => DerivedNames.OfEnum(name),
    };

    private static string Cut(string name) => name.Length <= 160 ? name : name.Substring(0, 160);
}
