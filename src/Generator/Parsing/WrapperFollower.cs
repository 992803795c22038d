using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>
/// Follows schemas that only wrap another one: a <c>$ref</c> with comments beside it, an <c>allOf</c> of one, a <c>oneOf</c> of one and null. Two
/// places that lead to one schema are of one type.
/// </summary>
internal sealed class WrapperFollower(ReferenceResolver references, DiagnosticSink diagnostics)
{
    public Followed Follow(SchemaPlace start)
    {
        var way = new Followed(start, null, null, false, false);
        HashSet<SchemaNode>? seen = null;
        while (way.Place.Node is ObjectNode schema)
        {
            if (!(seen ??= []).Add(schema))
            {
                diagnostics.Report(DocumentDescriptors.EndlessReference, start.File, Keywords.Focus(start.Node, "$ref", "allOf", "oneOf", "anyOf"));
                return way with { IsUnknown = true };
            }

            way = way with { Description = way.Description ?? schema.Text("description"), IsNullable = way.IsNullable || schema.IsTrue("nullable") };
            if (Step(way, schema) is not { } next)
            {
                return way;
            }

            if (next.IsUnknown)
            {
                return next;
            }

            way = next;
        }

        return way;
    }

    private Followed? Step(Followed way, ObjectNode schema)
    {
        if (OnlyShape(schema) is not { } member)
        {
            return null;
        }

        if (Keywords.IsReference(member.Name))
        {
            return member.Value is ScalarNode { Kind: ScalarKind.String } reference ? Dereference(way, reference) : null;
        }

        if (member.Value is not ArrayNode parts)
        {
            return null;
        }

        return member.Name switch
        {
            "allOf" => Only(parts, Keywords.HasShape) is { } part ? way with { Place = way.Place.With(part) } : null,
            "oneOf" or "anyOf" => Only(parts, static n => !Keywords.IsNull(n)) is { } choice
                ? way with { Place = way.Place.With(choice), IsNullable = way.IsNullable || parts.Items.Length > 1 }
                : null,
            _ => null,
        };
    }

    private Followed Dereference(Followed way, ScalarNode reference)
    {
        if (references.Find(way.Place.File, reference.Text) is { } target)
        {
            return way with { Place = target, ReferenceName = SchemaReference.Split(reference.Text).Name ?? way.ReferenceName };
        }

        diagnostics.Report(DocumentDescriptors.ReferenceNotFound, way.Place.With(reference), reference.Text);
        return way with { IsUnknown = true };
    }

    private static ObjectMember? OnlyShape(ObjectNode schema)
    {
        ObjectMember? only = null;
        foreach (ObjectMember member in schema.Members)
        {
            if (Keywords.IsShape(member))
            {
                if (only is not null)
                {
                    return null;
                }

                only = member;
            }
        }

        return only;
    }

    private static SchemaNode? Only(ArrayNode nodes, Func<SchemaNode, bool> counts)
    {
        SchemaNode? only = null;
        foreach (SchemaNode node in nodes.Items)
        {
            if (counts(node))
            {
                if (only is not null)
                {
                    return null;
                }

                only = node;
            }
        }

        return only;
    }
}
