using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>Names the values of an enum.</summary>
internal sealed class EnumNamer(RequestedNames requested, DiagnosticSink diagnostics)
{
    /// <summary>Names them, those first that an attribute gives a name to, then in order: a later value never takes a name from an earlier one.</summary>
    public ImmutableArray<EnumValueModel> Name(EnumShape shape)
    {
        var scope = new NameScope([ReservedNames.Unknown]);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string text in shape.Values.OrderBy(t => requested.Of(shape, t) is null))
        {
            NameClaim? claim = requested.Of(shape, text);
            string wish = claim?.Name ?? Identifier.Pascal(text);
            string name = string.Equals(wish, ReservedNames.Unknown, StringComparison.OrdinalIgnoreCase) ? wish + ReservedNames.Suffix : wish;
            bool isFree = scope.TryTake(name);
            names.Add(text, isFree ? name : claim is null ? scope.TakeOther(name, Identifier.Apart(name, text), static _ => false, static _ => []) : scope.TakeNumbered(name, static _ => []));
            if (claim is not null && names[text] != claim.Name)
            {
                diagnostics.Report(TypeDescriptors.NameCollision, DiagnosticPlace.OfName(claim.Attribute), claim.Name, claim.Name, names[text]);
            }
            else if (!isFree)
            {
                diagnostics.Report(
                    TypeDescriptors.NameCollision, shape.Source.Place.File, Keywords.Focus(shape.Source.Place.Node, "enum", "oneOf", "anyOf"), text, name, names[text]);
            }
        }

        return [.. shape.Values.Select(t => new EnumValueModel(names[t], t))];
    }
}
