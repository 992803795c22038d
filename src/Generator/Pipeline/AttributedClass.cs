using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Pipeline;

/// <summary>A class with a schema attribute.</summary>
/// <param name="Request">What it asks for.</param>
/// <param name="Places">Where its attributes stand.</param>
/// <param name="Diagnostics">Why nothing can be nested in it; empty where all is well.</param>
internal sealed record AttributedClass(SchemaRequest Request, AttributePlaces Places, EquatableArray<SchemaDiagnostic> Diagnostics);
