using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Parsing.Spelling;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>
/// Follows schemas that only wrap another one: a <c>$ref</c> with comments beside it, an <c>allOf</c> of one, a <c>oneOf</c> of one and null. Two
/// places that lead to one schema are of one type.
/// </summary>
internal sealed class WrapperFollower(ReferenceResolver references, BrokenReferences broken, DiagnosticSink diagnostics)
{
    // Of references that lead on, as far as a union of one is looked for.
    private const int MaxSteps = 8;

    /// <summary>Follows a schema.</summary>
    /// <param name="start">The schema.</param>
    /// <param name="isVariant">Whether a union lists it as one of its variants.</param>
    public Followed Follow(SchemaPlace start, bool isVariant = false)
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

            way = way with
            {
                Description = way.Description ?? schema.Text("description"),
                Default = way.Default ?? schema["default"],
                IsNullable = way.IsNullable || schema.IsTrue("nullable"),
            };
            if (Step(way, schema, isVariant) is not { } next)
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

    private Followed? Step(Followed way, ObjectNode schema, bool isVariant)
    {
        if (OnlyShape(schema) is not { } member)
        {
            return null;
        }

        if (Keywords.IsReference(member.Name))
        {
            return member.Value is ScalarNode { Kind: ScalarKind.String } reference ? Dereference(way, reference, isVariant) : null;
        }

        if (member.Value is not ArrayNode parts)
        {
            return null;
        }

        return member.Name switch
        {
            "allOf" => Only(parts, Keywords.HasShape) is { } part ? way with { Place = way.Place.With(part) } : null,
            "oneOf" or "anyOf" => Only(parts, static n => !Keywords.IsNull(n)) is { } choice && !IsUnionOfOne(way.Place, parts)
                ? way with { Place = way.Place.With(choice), IsNullable = way.IsNullable || parts.Items.Length > 1 }
                : null,
            _ => null,
        };
    }

    // A choice of one, without null, that has a constant to be told by: a union that has but one variant yet.
    private bool IsUnionOfOne(SchemaPlace union, ArrayNode choices)
    {
        SchemaPlace place = union.With(choices.Items[0]);
        for (int steps = 0; choices.Items.Length == 1 && place.Node is ObjectNode schema && steps < MaxSteps; steps++)
        {
            if (schema["properties"] is ObjectNode properties)
            {
                return properties.Members.Any(static m => m.Value is ObjectNode property && IsConstant(property));
            }

            if (schema.Text("$ref") is not { } reference || references.Find(place.File, reference) is not { } target)
            {
                return false;
            }

            place = target;
        }

        return false;
    }

    private static bool IsConstant(ObjectNode property) => property["const"] is ScalarNode || property["enum"] is ArrayNode { Items.Length: 1 };

    private Followed Dereference(Followed way, ScalarNode reference, bool isVariant)
    {
        if (references.Find(way.Place.File, reference.Text) is { } target)
        {
            return way with { Place = target, ReferenceName = SchemaReference.Split(reference.Text).Name ?? way.ReferenceName };
        }

        broken.Report(way.Place.With(reference), isVariant);
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
