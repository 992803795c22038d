using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Pipeline;

/// <summary>A diagnostic whose attribute, if it is shown at one, has been looked up.</summary>
internal sealed record PlacedDiagnostic(SchemaDiagnostic Diagnostic, TextPlace Place)
{
    /// <summary>The diagnostics of a parse.</summary>
    public static ImmutableArray<PlacedDiagnostic> Of((ParseResult Parse, ImmutableArray<AttributePlaces> Places) input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        AttributePlaces places = input.Places.FirstOrDefault(p => p.Target == input.Parse.Target) ?? AttributePlaces.None(input.Parse.Target);
        return [.. input.Parse.Diagnostics.Select(d => new PlacedDiagnostic(d, d.Place.Find(places))), .. TakenMembers.Of(input.Parse.Model, places)];
    }

    /// <summary>The diagnostics of a class, and of the project it stands in.</summary>
    public static ImmutableArray<PlacedDiagnostic> OfSetup((AttributedClass Class, ConsumerSetup Setup) input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return [.. input.Class.Diagnostics.Concat(input.Setup.Problems()).Select(d => new PlacedDiagnostic(d, d.Place.Find(input.Class.Places)))];
    }

    public Diagnostic ToDiagnostic() =>
        Microsoft.CodeAnalysis.Diagnostic.Create(Diagnostic.Descriptor, Place.ToLocation(), [.. Diagnostic.Arguments]);
}
