using EventUnion.Generator.Baselines;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Pipeline;

/// <summary>A request and the files it needs: what a parse depends on, and no more.</summary>
/// <param name="Request">The request.</param>
/// <param name="Files">The schema's file and those that references reach from it; empty where no file matches, or several.</param>
/// <param name="Candidates">The paths that match, where there are several.</param>
internal sealed record SchemaInput(SchemaRequest Request, EquatableArray<SchemaFile> Files, EquatableArray<string> Candidates)
{
    /// <summary>The names that events keep.</summary>
    public EquatableArray<KeptName> Kept { get; init; } = EquatableArray<KeptName>.Empty;
}
