using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Takes a union apart into its alternatives, unions in unions too. What stands beside a <c>oneOf</c> belongs to each of its alternatives.</summary>
internal sealed class AlternativeFlattener(FacetCollector facets, WrapperFollower wrappers, DiagnosticSink diagnostics)
{
    // Unions in unions can multiply; the largest known union has 226 alternatives.
    private const int MaxSteps = 2000;

    private const int MaxDepth = 32;

    // Once a schema has a union without end, the others in it may not take as long each.
    private const int LeastSteps = 256;

    private int _steps = MaxSteps;

    /// <summary>The alternatives of a union.</summary>
    /// <param name="parts">The union.</param>
    /// <param name="found">What they are, null aside.</param>
    /// <param name="discriminators">The discriminators of the union and of those within it, the outermost first.</param>
    /// <returns>Whether null is among them.</returns>
    public bool Flatten(ImmutableArray<SchemaPart> parts, List<Alternative> found, List<SchemaPlace> discriminators)
    {
        var walk = new Walk(found, discriminators);
        Expand(walk, parts, new Followed(parts[parts.Length - 1].Place, null, null, false, false), 0);
        Settle(walk);
        return walk.AllowsNull;
    }

    /// <summary>The alternatives of a list of schemas.</summary>
    /// <param name="listed">The schemas.</param>
    /// <param name="found">What they are, null aside.</param>
    /// <param name="discriminators">The discriminators of unions among them.</param>
    public void Flatten(IReadOnlyList<ListedSchema> listed, List<Alternative> found, List<SchemaPlace> discriminators)
    {
        var walk = new Walk(found, discriminators);
        foreach (ListedSchema schema in listed)
        {
            walk.Listed = schema.Place;
            walk.OuterName = schema.Name;
            Followed next = wrappers.Follow(schema.Place, isVariant: true);
            ImmutableArray<SchemaPart> choice = [new SchemaPart(next.Place, false)];
            if (!next.IsUnknown && (walk.Seen.Add(new PartsKey(choice)) || schema.NamesKind))
            {
                Expand(walk, choice, next with { ReferenceName = schema.NamesKind ? schema.Name : next.ReferenceName ?? schema.Name }, 1);
            }
        }

        Settle(walk);
    }

    private void Settle(Walk walk) => _steps = walk.IsCut ? Math.Max(_steps / 2, LeastSteps) : _steps;

    private void Expand(Walk walk, ImmutableArray<SchemaPart> parts, Followed way, int depth)
    {
        if (++walk.Steps > _steps || depth > MaxDepth)
        {
            walk.IsCut |= walk.Steps > _steps;
            diagnostics.Report(DocumentDescriptors.EndlessReference, way.Place.File, Keywords.Focus(way.Place.Node, "oneOf", "anyOf"));
            return;
        }

        Facets said = facets.Collect(parts);
        if (said.Alternatives.Count == 0)
        {
            walk.AllowsNull |= said.AllowsNull;
            walk.Found.Add(new Alternative(parts, said, way.Place.Node, walk.Listed, way.ReferenceName, way.Description ?? said.Description, walk.OuterName, walk.Found.Count + 1));
            return;
        }

        walk.Discriminators.AddRange(said.Discriminators);
        foreach (AlternativeSet further in said.Alternatives.Skip(1))
        {
            diagnostics.Report(TypeDescriptors.KeywordIgnored, further.Schema.File, Keywords.Focus(further.Schema.Node, further.Keyword), further.Keyword);
        }

        AlternativeSet set = said.Alternatives[0];
        ImmutableArray<SchemaPart> beside = Beside(parts);
        foreach (SchemaNode item in set.Items.Items)
        {
            if (Keywords.IsNull(item))
            {
                walk.AllowsNull = true;
                continue;
            }

            walk.Listed = set.Schema.With(item);
            Followed next = wrappers.Follow(walk.Listed, isVariant: true);
            walk.OuterName = depth == 0 ? next.ReferenceName : walk.OuterName;
            walk.AllowsNull |= next.IsNullable;
            ImmutableArray<SchemaPart> choice = beside.Add(new SchemaPart(next.Place, false));
            if (!next.IsUnknown && walk.Seen.Add(new PartsKey(choice)))
            {
                Expand(walk, choice, next, depth + 1);
            }
        }
    }

    // What the parts say beside their alternatives; nothing, where they say no more than that it is an object.
    private ImmutableArray<SchemaPart> Beside(ImmutableArray<SchemaPart> parts)
    {
        ImmutableArray<SchemaPart> beside = [.. parts.Select(static p => p with { SkipsAlternatives = true }).Distinct()];
        Facets said = facets.Collect(beside);
        bool says = said.Properties.Count > 0 || said.Required.Count > 0 || said.Values is not null || said.Items.Count > 0 || said.IsMap
            || (said.EffectiveTypes & ~(TypeSet.Object | TypeSet.Null)) != 0;
        return says ? beside : [];
    }

    private sealed class Walk(List<Alternative> found, List<SchemaPlace> discriminators)
    {
        public List<Alternative> Found { get; } = found;

        public List<SchemaPlace> Discriminators { get; } = discriminators;

        public HashSet<PartsKey> Seen { get; } = [];

        public SchemaPlace Listed { get; set; }

        public string? OuterName { get; set; }

        public bool AllowsNull { get; set; }

        public int Steps { get; set; }

        public bool IsCut { get; set; }
    }
}
