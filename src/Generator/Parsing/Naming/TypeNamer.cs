using EventUnion.Generator.Baselines;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>
/// Names the types: first the roots, then what attributes give names to, then all else in the order in which it is reached, by <see cref="TypeWishes"/>. A type that is reached later never takes a
/// name from an earlier one.
/// </summary>
/// <param name="reserved">Names that are taken: the user's class and those around it.</param>
/// <param name="kept">Names that events keep.</param>
/// <param name="requested">Names that attributes give.</param>
/// <param name="diagnostics">Where collisions are said.</param>
internal sealed class TypeNamer(IEnumerable<string> reserved, IReadOnlyCollection<KeptName> kept, RequestedNames requested, DiagnosticSink diagnostics)
{
    private readonly HashSet<string> _reserved = new([.. ReservedNames.Inherited, .. reserved], StringComparer.OrdinalIgnoreCase);
    private readonly NameScope _scope = new([]);
    private readonly Dictionary<UnionShape, HashSet<string>> _variants = [];

    /// <summary>Names them all.</summary>
    /// <param name="reached">The types, the roots first.</param>
    /// <param name="roots">The roots.</param>
    public void Name(IReadOnlyList<ReachedType> reached, IReadOnlyList<RootShape> roots)
    {
        foreach (RootShape root in roots)
        {
            NameRoot(root);
        }

        NameRequested([.. reached.Skip(roots.Count).Select(static r => r.Type)]);
        foreach (UnionShape union in roots.Select(static r => r.Type).OfType<UnionShape>())
        {
            Keep(union);
        }

        foreach (ReachedType next in reached.Where(static r => r.Type.Name.Length == 0))
        {
            Name(next);
            if (next.Type is UnionShape union)
            {
                Keep(union);
            }
        }

        ReportRenamed(reached);
    }

    private void NameRoot(RootShape root)
    {
        string name = !root.IsAsked && requested.Of(root.Type) is { } claim ? claim.Name : root.Name;
        string wish = Wish(root.Type, name, isRoot: true);
        root.Type.Name = Takes(root.Type, wish) ? wish : _scope.TakeNumbered(wish, n => Derived(root.Type, n));
        if (root.IsAsked && root.Type.Name != root.Name)
        {
            diagnostics.Report(TypeDescriptors.NameCollision, DiagnosticPlace.OfRoot(root.Type.RootIndex), name, name, root.Type.Name);
        }
    }

    // What is not a variant first: of one body that is used as both, the variant has its union's name to fall back on.
    private void NameRequested(List<TypeShape> types)
    {
        foreach (TypeShape type in types.Where(t => requested.Of(t) is not null).OrderBy(static t => t is ObjectShape { Variant: not null }))
        {
            string wish = Wish(type, requested.Of(type)!.Name);
            type.Name = Takes(type, wish) ? wish : "";
        }
    }

    // Taken as soon as their union has its name, before any other event can.
    private void Keep(UnionShape union)
    {
        Dictionary<string, string> names = kept.Where(k => k.Union == union.Name).GroupBy(static k => k.Tag).ToDictionary(static g => g.Key, static g => g.First().Name);
        foreach (VariantShape variant in union.Variants.Where(static v => v.Object is { Source.Given: null, Name: "" }))
        {
            string? name = variant.Tags.Select(BaselineText.Tag).Where(names.ContainsKey).Select(tag => names[tag]).FirstOrDefault();
            if (name is not null && !IsReserved(variant.Object, name) && Takes(variant.Object, name))
            {
                variant.Object.Name = name;
            }
        }
    }

    private void Name(ReachedType reached)
    {
        TypeShape type = reached.Type;
        NameClaim? claim = requested.Of(type);
        TypeWishes wishes = TypeWishes.Of(reached, claim?.Name ?? type.Source.Given, type is ObjectShape { Variant.Union: var union } ? OfUnion(union) : []);
        List<string> names = [.. wishes.Names.Select(n => Wish(type, n))];
        type.Name = names.Find(n => Takes(type, n)) ?? "";
        if (type.Name.Length > 0)
        {
            return;
        }

        type.Name = wishes.Other is { } other ? _scope.TakeOther(names[0], other, n => IsReserved(type, n), n => Derived(type, n)) : _scope.TakeNumbered(names[0], n => Derived(type, n));
        if (claim is null)
        {
            SchemaPlace place = type.Source.Place;
            diagnostics.Report(TypeDescriptors.NameCollision, place.File, Keywords.Focus(place.Node, "$ref", "title", "enum"), wishes.Subject, names[0], type.Name);
        }
    }

    // A name that was asked for and that nothing got which it is for.
    private void ReportRenamed(IEnumerable<ReachedType> reached)
    {
        foreach (IGrouping<NameClaim, TypeShape> types in reached.Select(static r => r.Type).Where(t => requested.Of(t) is not null).GroupBy(t => requested.Of(t)!))
        {
            if (!types.Any(t => t.Name == types.Key.Name))
            {
                diagnostics.Report(TypeDescriptors.NameCollision, DiagnosticPlace.OfName(types.Key.Attribute), types.Key.Name, types.Key.Name, types.First().Name);
            }
        }
    }

    private string Wish(TypeShape type, string name, bool isRoot = false) => IsReserved(type, name, isRoot) ? name + ReservedNames.Suffix : name;

    private bool Takes(TypeShape type, string name)
    {
        bool isFree = _scope.TryTake(name, Derived(type, name));
        if (isFree && type is ObjectShape { Variant: { } variant })
        {
            OfUnion(variant.Union).Add(name);
        }

        return isFree;
    }

    private bool IsReserved(TypeShape type, string name, bool isRoot = false)
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
}
