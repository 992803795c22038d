using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Pipeline;

/// <summary>A type with the attribute of partial visitors.</summary>
/// <param name="Request">What it asks for.</param>
/// <param name="Place">Where its attribute stands.</param>
/// <param name="Diagnostics">Why nothing can be added to it; empty where all is well.</param>
internal sealed record VisitorType(VisitorRequest Request, TextPlace Place, EquatableArray<SchemaDiagnostic> Diagnostics);
