using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Pipeline;

/// <summary>Brings partial visitors and visitor interfaces together.</summary>
internal static class VisitorMatch
{
    /// <summary>What is to be generated: a part for every union that the visitor visits and lacks methods for.</summary>
    public static ImmutableArray<VisitorModel> Models((VisitorRequest Request, VisitorContracts Known) input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        VisitorRequest request = input.Request;
        VisitorContract[] contracts = [.. Contracts(request, input.Known)];
        return [.. contracts
            .Where(c => HasDefault(request, c, contracts))
            .Select(c => new VisitorModel(request.Target, c, request.DefaultMethod, new([.. c.Events.Where(e => !IsVisited(request, e, c, contracts))])))
            .Where(static m => m.Missing.Count > 0)];
    }

    /// <summary>What is wrong with a visitor.</summary>
    public static ImmutableArray<PlacedDiagnostic> Problems((VisitorType Type, VisitorContracts Known) input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        VisitorType type = input.Type;
        VisitorRequest request = type.Request;
        if (type.Diagnostics.Count > 0)
        {
            return [.. type.Diagnostics.Select(d => new PlacedDiagnostic(d, d.Place.Text!))];
        }

        string name = request.Target.Name.Substring(request.Target.Name.LastIndexOf('.') + 1);
        VisitorContract[] contracts = [.. Contracts(request, input.Known)];
        if (contracts.Length == 0)
        {
            // Its schema class has an error of its own, which says enough.
            bool isSaid = request.Interfaces.Any(i => i.Holders.Any(input.Known.Failed.Contains));
            return isSaid ? [] : [At(type, VisitorDescriptors.InterfaceNotFound, name)];
        }

        return [.. contracts.Where(c => !HasDefault(request, c, contracts))
            .Select(c => At(type, VisitorDescriptors.DefaultNotFound, name, request.DefaultMethod, c.UnionName))];
    }

    private static PlacedDiagnostic At(VisitorType type, Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(new SchemaDiagnostic(descriptor, DiagnosticPlace.Schema, new([.. arguments])), type.Place);

    private static bool HasDefault(VisitorRequest request, VisitorContract contract, VisitorContract[] all) =>
        Takes(request.Defaults, contract.UnionName, contract, [.. all.Where(c => c.UnionName == contract.UnionName)]);

    private static bool IsVisited(VisitorRequest request, string kind, VisitorContract contract, VisitorContract[] all) =>
        Takes(request.Visited, kind, contract, [.. all.Where(c => c.Events.Contains(kind))]);

    // Schemas may have types of one name. One that is of none of the visitor's schemas counts by its simple name: the compiler then says what is wrong with the method.
    private static bool Takes(EquatableArray<GeneratedName> types, string name, VisitorContract contract, VisitorContract[] namesakes) => types.Any(t =>
        t.Name == name && t.Holders.FirstOrDefault(h => namesakes.Any(c => c.Holder == h)) is var holder && (holder is null || holder == contract.Holder));

    // The nearest type that has such an interface is the one that the compiler will find.
    private static IEnumerable<VisitorContract> Contracts(VisitorRequest request, VisitorContracts known) => request.Referenced
        .Concat(request.Interfaces
            .Select(i => i.Holders.Select(h => known.Contracts.FirstOrDefault(c => c.VisitorName == i.Name && c.Holder == h)).FirstOrDefault(static c => c is not null))
            .Where(static c => c is not null).Select(static c => c!))
        .Distinct();
}
