namespace EventUnion.Generator.Parsing;

/// <summary>
/// The types that roots reach, in the order in which they get their names. Roots are first; what is found in a variant comes right behind it, and unions come
/// behind all else that their holder has, so that a variant appended to a history's union takes no name from anything before it.
/// </summary>
internal static class ReachOrder
{
    public static List<ReachedType> Of(IReadOnlyList<TypeShape> roots)
    {
        var order = new List<ReachedType>();
        var seen = new HashSet<TypeShape>();
        foreach (TypeShape root in roots)
        {
            if (seen.Add(root))
            {
                order.Add(new ReachedType(root, null, ""));
            }
        }

        // Not recursive: a schema can chain types as long as it likes.
        var open = new Stack<ReachedType>();
        foreach (TypeShape root in roots.OrderBy(static r => r is UnionShape))
        {
            PushChildren(root, open);
            while (open.Count > 0)
            {
                ReachedType next = open.Pop();
                if (next.Type is ObjectShape { Variant.Union: { } union } && !seen.Contains(union))
                {
                    // A variant met by itself brings its union, whose slots it shares.
                    open.Push(next);
                    open.Push(next with { Type = union });
                }
                else if (seen.Add(next.Type))
                {
                    order.Add(next);
                    PushChildren(next.Type, open);
                }
            }
        }

        return order;
    }

    private static void PushChildren(TypeShape type, Stack<ReachedType> open)
    {
        List<ReachedType> children = type switch
        {
            ObjectShape shape => [.. Union(shape), .. Members(shape, false), .. Members(shape, true)],
            UnionShape union => [.. union.Variants.Select(v => new ReachedType(v.Object, union, ""))],
            _ => [],
        };
        for (int i = children.Count - 1; i >= 0; i--)
        {
            open.Push(children[i]);
        }
    }

    private static IEnumerable<ReachedType> Union(ObjectShape shape) =>
        shape.Variant is { } variant ? [new ReachedType(variant.Union, shape, variant.Union.TagName ?? "")] : [];

    private static IEnumerable<ReachedType> Members(ObjectShape shape, bool unions) =>
        from member in shape.Members
        let type = member.Value.Innermost
        where type is not null && type is UnionShape == unions
        select new ReachedType(type, shape, !shape.IsValue ? member.JsonName : type is EnumShape ? "value" : "item");
}
