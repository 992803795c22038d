using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>Finds the members of the objects that are found, and with them further types, until there are no more.</summary>
internal sealed class MemberReader(TypeInterpreter types, ShapeGraph graph, bool readsRules, CancellationToken cancellation)
{
    public void ReadAll()
    {
        var read = new List<ObjectShape>();
        var values = new List<ObjectShape>();
        while (graph.TryTakeUnread(out ObjectShape? shape))
        {
            cancellation.ThrowIfCancellationRequested();
            if (shape!.Value is { } value)
            {
                shape.Members.Add(new MemberShape("", null, value() with { IsNullable = false }, isRequired: true) { Description = shape.Description });
                values.Add(shape);
                continue;
            }

            foreach (PropertyFacet property in shape.Facets.Properties)
            {
                shape.Members.Add(Read(shape, property));
            }

            read.Add(shape);
        }

        // Only now is it known which objects are variants: one may have been met as a plain member before.
        read.ForEach(SettleTag);
        if (readsRules)
        {
            HashSet<TypeShape?> plain = [.. read.Concat(values).SelectMany(static o => o.Members).Select(static m => m.Value.Innermost)];
            read.ForEach(shape => ReadRules(shape, plain.Contains(shape)));
            values.ForEach(shape => shape.Members[0].Rules = types.Rules.OfAlike(shape.Alike, shape.Members[0].Value));
        }
    }

    private void ReadRules(ObjectShape shape, bool isPlain)
    {
        shape.Rules = types.Rules.Of(shape, isPlain);
        if (shape.Variant is { Kind: 1, Union: { } union })
        {
            union.Rules = types.Rules.Of(union);
        }

        foreach (MemberShape member in shape.Members)
        {
            member.Rules = member.Property is { } property ? types.Rules.Of(property.Parts, member.Value) : null;
        }
    }

    private MemberShape Read(ObjectShape owner, PropertyFacet property)
    {
        Interpretation found = types.Interpret(property.Parts);
        return new MemberShape(property.Name, property, found.Value, owner.Facets.Required.Contains(property.Name))
        {
            Description = found.Description,
            Default = DefaultValue.Of(found.Default, found.Value.Type),
            Use = (Says(property, "deprecated") ? MemberUse.Deprecated : 0) | (Says(property, "readOnly") ? MemberUse.ReadOnly : 0) | (Says(property, "writeOnly") ? MemberUse.WriteOnly : 0),
        };
    }

    private static bool Says(PropertyFacet property, string keyword) => property.Parts.Any(p => p.Place.Node is ObjectNode node && node.IsTrue(keyword));

    // A tag of one value is written without being asked for; of several values the writer must say which.
    private static void SettleTag(ObjectShape shape)
    {
        if (shape.Variant is not { Union.TagName: { } tagName, Tags.IsEmpty: false } variant)
        {
            return;
        }

        int at = shape.Members.FindIndex(m => m.JsonName == tagName);
        if (variant.Tags.Length == 1)
        {
            if (at >= 0)
            {
                shape.Members.RemoveAt(at);
            }

            return;
        }

        MemberShape? declared = at >= 0 ? shape.Members[at] : null;
        var tag = new MemberShape(tagName, declared?.Property, TypeOf(variant), isRequired: true) { Description = declared?.Description, Use = declared?.Use ?? 0 };
        shape.Members.RemoveAll(m => m == declared);
        shape.Members.Insert(Math.Max(at, 0), tag);
    }

    private static ValueShape TypeOf(VariantShape variant)
    {
        TagType first = variant.Tags[0].Type;
        bool isMixed = variant.Tags.Any(t => t.Type != first);
        return isMixed ? new ValueShape(ValueType.Any) : first switch
        {
            TagType.Integer => ScalarForms.Long,
            TagType.Boolean => new ValueShape(ValueType.Boolean),
            _ => ScalarForms.PlainText,
        };
    }
}
