using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Parsing.Naming;
using EventUnion.Generator.Pipeline;
using EventUnion.Generator.Schema;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>Finds the roots that the user asks for.</summary>
internal sealed class RootReader(TypeInterpreter types, ReferenceResolver references, DiagnosticSink diagnostics, CancellationToken cancellation)
{
    private static readonly RootRequest s_document = new("#", null);

    private readonly SchemaLists _lists = new(references, cancellation);
    private readonly EventStreamItems _streams = new(references, types.Facets, diagnostics);

    public List<RootShape> Read(SchemaRequest request, SchemaFile file)
    {
        List<RootShape> roots = [];
        if (request.Roots.Count == 0)
        {
            Add(roots, request, file, s_document, 0, DiagnosticPlace.Schema);
            roots.ForEach(r => diagnostics.Report(SetupDescriptors.RootAssumed, DiagnosticPlace.Schema, request.Target.Name, r.Name));
        }

        for (int i = 0; i < request.Roots.Count; i++)
        {
            Add(roots, request, file, request.Roots[i], i, DiagnosticPlace.OfRoot(i));
        }

        return roots;
    }

    private void Add(List<RootShape> roots, SchemaRequest request, SchemaFile file, RootRequest root, int index, DiagnosticPlace place)
    {
        string pointer = JsonPointer.AsReference(root.Pointer);
        if (references.Root(file) is not { } document || references.Find(document, pointer) is not { } found)
        {
            diagnostics.Report(SetupDescriptors.RootNotFound, place, root.Pointer, request.Path);
            return;
        }

        string fragment = JsonPointer.Decode(SchemaReference.Split(pointer).Fragment);
        EventStreamItem? item = _streams.At(found, fragment);
        IReadOnlyList<ListedSchema> listed = item?.Events ?? _lists.At(found, fragment);
        found = item?.Place ?? found;
        ValueShape value = listed.Count > 0 ? types.Interpret(listed, found) : types.Interpret([new SchemaPart(found, false)], DeclaredName(pointer)).Value;
        if (value.Type is not (ValueType.Object or ValueType.Union) || value.Named is not { } type)
        {
            diagnostics.Report(SetupDescriptors.RootNotUsable, place, root.Pointer, Describe(value.Type));
            return;
        }

        if (type.IsRoot)
        {
            diagnostics.Report(SetupDescriptors.RootRepeated, place, root.Pointer, roots.Find(r => r.Type == type).Name);
            return;
        }

        if (type is UnionShape union)
        {
            union.SseEventIsTag |= item is { NamesEvents: true };
        }

        type.RootIndex = index;
        types.Share(type as UnionShape);
        roots.Add(new RootShape(type, NameOf(type, request, root, pointer, found, place), root.Name is not null));
    }

    private string NameOf(TypeShape type, SchemaRequest request, RootRequest root, string pointer, SchemaPlace place, DiagnosticPlace attribute)
    {
        if (root.Name is { } name)
        {
            if (Identifier.IsUsable(name))
            {
                return name;
            }

            string usable = Identifier.Pascal(name);
            diagnostics.Report(SetupDescriptors.RootNameInvalid, attribute, name, usable);
            return usable;
        }

        if (type.Source.Given is { } given)
        {
            return given;
        }

        string? title = (place.Node as ObjectNode)?.Text("title");
        title = title is not null && TypeWishes.IsName(title) ? title : null;
        string? called = pointer == "#" ? title ?? type.Source.ReferenceName : type.Source.ReferenceName ?? title;
        return called is not null ? Identifier.Pascal(called) : ByPlace(pointer, request.Target.Name);
    }

    // The name under which a document keeps the schema, if it is kept there to be referred to.
    private static string? DeclaredName(string pointer)
    {
        var tokens = JsonPointer.Tokens(JsonPointer.Decode(SchemaReference.Split(pointer).Fragment));
        return tokens.Length > 1 && tokens[tokens.Length - 2] is "$defs" or "definitions" or "schemas" ? tokens[tokens.Length - 1] : null;
    }

    private static string ByPlace(string pointer, string className)
    {
        var tokens = JsonPointer.Tokens(JsonPointer.Decode(SchemaReference.Split(pointer).Fragment));
        string? member = tokens.LastOrDefault(static t => t is not ("items" or "schema" or "itemSchema" or "oneOf" or "anyOf" or "allOf") && !t.All(char.IsDigit));
        if (member is not null)
        {
            return Identifier.Pascal(member);
        }

        // A class can't hold a type of its own name.
        string name = className.Substring(className.LastIndexOf('.') + 1).TrimStart('@');
        string stem = name.EndsWith("Schema", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Schema".Length) : "";
        return stem.Length > 0 ? stem : name + "Document";
    }

    private static string Describe(ValueType type) => type switch
    {
        ValueType.List => "a list",
        ValueType.Map => "an object without properties",
        ValueType.Any => "any JSON, or a union without a tag",
        _ => "a scalar",
    };
}
