using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Parsing.Naming;
using EventUnion.Generator.Parsing.Spelling;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Gathers what the parts of a schema say together.</summary>
internal sealed class FacetCollector(ReferenceResolver references, BrokenReferences broken, DiagnosticSink diagnostics, CancellationToken cancellation)
{
    // Parts within parts: far more than anybody writes, and safe on any stack.
    private const int MaxDepth = 64;

    private readonly Dictionary<PartsKey, Facets> _known = [];
    private readonly MistypedKeywords _mistyped = new(diagnostics);

    public Facets Collect(ImmutableArray<SchemaPart> parts)
    {
        var key = new PartsKey(parts);
        if (!_known.TryGetValue(key, out Facets facets))
        {
            cancellation.ThrowIfCancellationRequested();
            facets = new Facets();
            var seen = new HashSet<SchemaPart>();
            foreach (SchemaPart part in parts)
            {
                Add(facets, part, null, seen, 0);
            }

            _known.Add(key, facets);
        }

        return facets;
    }

    // The holder is the name by which a part is referred to, however deep.
    private void Add(Facets facets, SchemaPart part, string? holder, HashSet<SchemaPart> seen, int depth)
    {
        if (!seen.Add(part) || part.Place.Node is not ObjectNode schema)
        {
            return;
        }

        if (depth > MaxDepth)
        {
            diagnostics.Report(DocumentDescriptors.EndlessReference, part.Place.File, Keywords.Focus(schema));
            return;
        }

        foreach (ObjectMember member in schema.Members)
        {
            if (Keywords.IsReference(member.Name) && member.Value is ScalarNode { Kind: ScalarKind.String } reference)
            {
                AddReference(facets, part, holder, reference, seen, depth);
            }
            else if (member is { Name: "allOf", Value: ArrayNode all })
            {
                foreach (SchemaNode item in all.Items)
                {
                    Add(facets, part with { Place = part.Place.With(item) }, holder, seen, depth + 1);
                }
            }
            else if (member.Name is "oneOf" or "anyOf" or "discriminator")
            {
                AddAlternatives(facets, part, member);
            }
            else if (member.Name == Vocabulary.SseEventIsTag)
            {
                AddSseEventIsTag(facets, part.Place, schema, member);
            }
            else
            {
                AddKeyword(facets, part.Place, holder, member);
            }
        }

        facets.Default = schema["default"] ?? facets.Default;
        facets.Description = schema.Text("description") ?? facets.Description;
        facets.Title = schema.Text("title") ?? facets.Title;
        if (depth == 0 && !part.SkipsAlternatives)
        {
            facets.GivenName = GivenNames.Of(part.Place, diagnostics) ?? facets.GivenName;
        }
    }

    private void AddReference(Facets facets, SchemaPart part, string? holder, ScalarNode reference, HashSet<SchemaPart> seen, int depth)
    {
        if (references.Find(part.Place, reference.Text) is { } target)
        {
            Add(facets, part with { Place = target }, SchemaReference.Split(reference.Text).Name ?? holder, seen, depth + 1);
            return;
        }

        facets.IsUnknown = true;
        broken.Report(part.Place.With(reference), isVariant: false);
    }

    private static void AddAlternatives(Facets facets, SchemaPart part, ObjectMember member)
    {
        if (part.SkipsAlternatives)
        {
            return;
        }

        if (member is { Name: "discriminator", Value: ObjectNode or ScalarNode { Kind: ScalarKind.String } })
        {
            facets.Discriminators.Add(part.Place.With(member.Value));
        }
        else if (member.Value is ArrayNode { Items.Length: > 0 } items)
        {
            (items.Items.All(Keywords.IsAssertion) ? facets.Demands : facets.Alternatives).Add(new AlternativeSet(part.Place, member.Name, items));
        }
    }

    private void AddSseEventIsTag(Facets facets, SchemaPlace place, ObjectNode schema, ObjectMember member)
    {
        bool isSaidOfUnion = schema["oneOf"] is ArrayNode || schema["anyOf"] is ArrayNode;
        if (!isSaidOfUnion || member.Value is not ScalarNode { Kind: ScalarKind.True or ScalarKind.False } value)
        {
            diagnostics.Report(TypeDescriptors.SseEventIsNoTag, place.File, member.NameSpan);
            return;
        }

        facets.SseEventIsTag |= value.Kind == ScalarKind.True;
    }

    private void AddKeyword(Facets facets, SchemaPlace place, string? holder, ObjectMember member)
    {
        if (Vocabulary.Asserts(member.Name))
        {
            facets.Assertions.Add(new Assertion(place, member));
        }

        switch (member.Name)
        {
            case "type":
                _mistyped.CheckTypes(place, member.Value);
                facets.Types = ValueKeywords.Types(member.Value) is { } types ? types & (facets.Types ?? TypeSet.All) : facets.Types;
                break;
            case "nullable":
                facets.IsNullable |= member.Value is ScalarNode { Kind: ScalarKind.True };
                break;
            case "const" or "enum":
                facets.IsConstant |= member.Name == "const";
                facets.Values = ValueKeywords.Values(member) is { } values ? ValueKeywords.Narrow(facets.Values, values.ConvertAll(v => new ListedValue(place.File, v))) : facets.Values;
                break;
            case "format":
                facets.Format = (member.Value as ScalarNode)?.Text ?? facets.Format;
                break;
            case "contentEncoding":
                facets.ContentEncoding = (member.Value as ScalarNode)?.Text ?? facets.ContentEncoding;
                break;
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum":
                facets.AddBound(member);
                break;
            case "not":
                facets.Excludes = true;
                break;
            case "properties" or "required" or "additionalProperties" or "patternProperties" or "unevaluatedProperties":
                AddMembers(facets, place, holder, member);
                break;
            case "items" or "prefixItems":
                AddItems(facets, place, member);
                break;
            case var name when Vocabulary.Of(name) == KeywordUse.NotRead:
                diagnostics.Report(TypeDescriptors.KeywordIgnored, place.File, member.NameSpan, member.Name);
                break;
            case var name when Vocabulary.Of(name) == KeywordUse.Ignored:
                _mistyped.CheckKeyword(place, member);
                break;
        }
    }

    private static void AddMembers(Facets facets, SchemaPlace place, string? holder, ObjectMember member)
    {
        switch (member.Name, member.Value)
        {
            case ("properties", ObjectNode properties):
                foreach (ObjectMember property in properties.Members)
                {
                    facets.AddProperty(property, place.File, holder);
                }

                break;
            case ("required", ArrayNode required):
                foreach (SchemaNode name in required.Items)
                {
                    facets.Required.Add((name as ScalarNode)?.Text ?? "");
                }

                break;
            case ("additionalProperties", ObjectNode value):
                facets.IsMap = facets.IsOpen = true;
                facets.MapValue ??= new SchemaPart(place.With(value), false);
                break;
            case ("additionalProperties" or "unevaluatedProperties", ScalarNode { Kind: ScalarKind.False }):
                facets.ClosedBy ??= member.Name;
                break;
            case ("additionalProperties", ScalarNode { Kind: ScalarKind.True }):
                facets.IsMap = facets.IsOpen = true;
                break;
            case ("patternProperties", ObjectNode { Members.Length: > 0 } patterns):
                facets.IsMap = true;
                facets.NamePatterns.AddRange(patterns.Members.Select(p => place.With(new ScalarNode(p.NameSpan, ScalarKind.String, p.Name))));
                facets.MapValue ??= patterns.Members.Length == 1 ? new SchemaPart(place.With(patterns.Members[0].Value), false) : null;
                break;
        }
    }

    private static void AddItems(Facets facets, SchemaPlace place, ObjectMember member)
    {
        if (member.Value is ArrayNode)
        {
            facets.IsTuple = true;
        }
        else if (member.Value is ObjectNode or ScalarNode { Kind: ScalarKind.True })
        {
            facets.Items.Add(new SchemaPart(place.With(member.Value), false));
        }
    }
}
