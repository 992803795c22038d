using EventUnion.Generator.Model;
using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Diagnostics;

/// <summary>Something to tell the user, by value: what an incremental step may hold.</summary>
/// <param name="Descriptor">What it is.</param>
/// <param name="Place">Where it is shown.</param>
/// <param name="Arguments">What its message names.</param>
internal sealed record SchemaDiagnostic(DiagnosticDescriptor Descriptor, DiagnosticPlace Place, EquatableArray<string> Arguments);
