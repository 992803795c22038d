using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Parsing;

/// <summary>What a schema came to.</summary>
/// <param name="Target">The class that asked for it.</param>
/// <param name="Model">What to generate; null where nothing can be.</param>
/// <param name="Diagnostics">What to tell the user.</param>
internal sealed record ParseResult(TargetModel Target, SchemaModel? Model, EquatableArray<SchemaDiagnostic> Diagnostics);
