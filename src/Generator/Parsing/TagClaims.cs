using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Telling;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Parsing;

/// <summary>Which variants have which tag values. Several may share one where their members tell them apart; else the first one keeps it.</summary>
internal sealed class TagClaims(string name, RuleMaker rules, FacetCollector facets, DiagnosticSink diagnostics, CancellationToken cancellation)
{
    private readonly Dictionary<TagModel, List<Alternative>> _owners = [];

    /// <summary>The tags that a variant gets of those it asks for.</summary>
    public ImmutableArray<TagModel> Claim(Alternative alternative, IReadOnlyList<TagModel> tags)
    {
        var kept = ImmutableArray.CreateBuilder<TagModel>();
        foreach (TagModel tag in tags)
        {
            if (!_owners.TryGetValue(tag, out List<Alternative> owners))
            {
                _owners.Add(tag, owners = []);
            }

            // Of more than can be told apart the rest is left out later.
            cancellation.ThrowIfCancellationRequested();
            List<Alternative> near = owners.Count < RuleMaker.MaxVariants ? owners.FindAll(o => !rules.DifferByConstant(o, alternative, name)) : [];
            if (near.Find(o => MayBeAlike(o, alternative) && IsAlike(o, alternative)) is { } owner)
            {
                Report(alternative, tag, owner, kept.Count == 0 && tag == tags[tags.Count - 1]);
            }
            else
            {
                ReportShared(alternative, tag, near);
                owners.Add(alternative);
                kept.Add(tag);
            }
        }

        return kept.ToImmutable();
    }

    /// <summary>Says that a variant does not get a tag value.</summary>
    public void Report(Alternative alternative, TagModel tag, Alternative owner, bool isLeftOut)
    {
        (SchemaFile file, TextSpan focus) = Focus(alternative, tag);
        diagnostics.Report(
            TypeDescriptors.TagCollision, file, focus, tag.Value, alternative.Label, owner.Label,
            isLeftOut ? "; '" + alternative.Label + "' is left out" : "");
    }

    // One that declares what the other does not, or requires something else, is told by it: most are, and comparing them takes long.
    private static bool MayBeAlike(Alternative owner, Alternative other) =>
        other.Facets.Properties.TrueForAll(p => owner.Facets.Property(p.Name) is not null)
        && owner.Facets.Properties.TrueForAll(p => owner.Facets.Required.Contains(p.Name) == (other.Facets.Property(p.Name) is not null && other.Facets.Required.Contains(p.Name)));

    // A second constant is there to tell variants apart. Where none does, the tag may have been copied along with the rest.
    private void ReportShared(Alternative alternative, TagModel tag, List<Alternative> owners)
    {
        if (owners.Find(o => !rules.Make([o, alternative], name, []).Exists(static r => r.Conditions.Any(static c => !c.Values.IsEmpty))) is { } owner)
        {
            (SchemaFile file, TextSpan focus) = Focus(alternative, tag);
            diagnostics.Report(TypeDescriptors.TagShared, file, focus, tag.Value, alternative.Label, owner.Label);
        }
    }

    private bool IsAlike(Alternative owner, Alternative other)
    {
        var hidden = new Dictionary<int, int>();
        rules.Make([owner, other], null, hidden);
        return hidden.Count > 0;
    }

    // The value itself, in whichever file it stands; the variant, where the tag is that of a mapping or of a name.
    private (SchemaFile, TextSpan) Focus(Alternative alternative, TagModel tag)
    {
        foreach (ListedValue value in alternative.Facets.Property(name) is { } property ? facets.Collect(property.Parts).Values ?? [] : [])
        {
            if (TagValues.Of(value) == tag)
            {
                return (value.File, value.Node.Span);
            }
        }

        return (alternative.Place.File, Keywords.Focus(alternative.Place.Node, "$ref"));
    }
}
