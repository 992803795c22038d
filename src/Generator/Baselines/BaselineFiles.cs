using System.Collections.Immutable;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Baselines;

/// <summary>The baselines and the schemas among a project's additional files.</summary>
internal sealed class BaselineFiles(ImmutableArray<AdditionalText> files)
{
    private const string Ending = ".events.txt";
    private ImmutableArray<SchemaFile> _schemas;

    /// <summary>Whether the project has any baseline: without one nothing is to be done.</summary>
    public bool Any => files.Any(static f => f.Path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The baseline of a schema class: a file called like it, with its namespace or without.</summary>
    public AdditionalText? Find(TargetModel target) => Named(target.FullName + Ending) ?? Named(target.Name.Replace("@", "") + Ending);

    /// <summary>The schemas, for all classes of the project the same.</summary>
    public ImmutableArray<SchemaFile> Schemas(CancellationToken cancellation)
    {
        if (_schemas.IsDefault)
        {
            ImmutableArray<SchemaFile> schemas =
            [
                .. files.Where(static f => SchemaPath.Notation(f.Path) is not null)
                    .Select(f => f.GetText(cancellation) is { } text ? new SchemaFile(f.Path, text) : null).Where(static f => f is not null).Select(static f => f!),
            ];
            ImmutableInterlocked.InterlockedInitialize(ref _schemas, schemas);
        }

        return _schemas;
    }

    private AdditionalText? Named(string name) => files.FirstOrDefault(f => string.Equals(Path.GetFileName(f.Path), name, StringComparison.OrdinalIgnoreCase));
}
