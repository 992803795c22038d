using System.Collections.Immutable;
using EventUnion.Generator.Emitting;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing;

namespace EventUnion.Generator.Pipeline;

/// <summary>The visitor interfaces that a compilation generates.</summary>
/// <param name="Contracts">The interfaces.</param>
/// <param name="Failed">The schema classes that nothing is generated for: what names their interfaces is not told so once more.</param>
internal sealed record VisitorContracts(EquatableArray<VisitorContract> Contracts, EquatableArray<string> Failed)
{
    public static VisitorContracts Of(ImmutableArray<ParseResult> parses, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new VisitorContracts(
            new([.. parses.Where(static p => p.Model is not null).SelectMany(static p => p.Model!.Unions.Select(u => Of(u, p.Model)))]),
            new([.. parses.Where(static p => p.Model is null).Select(static p => Holder(p.Target))]));
    }

    private static VisitorContract Of(UnionModel union, SchemaModel model) => new(
        Holder(model.Target),
        RuntimeNames.Qualified(model.Target, ""),
        model.SchemaPath,
        union.Name,
        union.VisitorName,
        new([.. union.Kinds.Select(static k => k.Name), union.UnknownName]));

    private static string Holder(TargetModel target) => target.Namespace.Length > 0 ? target.Namespace + "." + target.Name : target.Name;
}
