using System.Collections.Immutable;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Baselines;

/// <summary>The baselines and the schemas among a project's additional files.</summary>
internal sealed class BaselineFiles(ImmutableArray<AdditionalText> files)
{
    private const string Ending = ".events.txt";

    /// <summary>Whether the project has any baseline: without one nothing is to be done.</summary>
    public bool Any => files.Any(static f => IsBaseline(f.Path));

    /// <summary>Whether a file is a baseline.</summary>
    public static bool IsBaseline(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The baseline of a schema class: a file called like it, with its namespace or without.</summary>
    public AdditionalText? Find(TargetModel target) => Find(target, files, static f => Path.GetFileName(f.Path));

    /// <summary>The baseline of a schema class, among whatever has a file's name.</summary>
    public static TFile? Find<TFile>(TargetModel target, ImmutableArray<TFile> files, Func<TFile, string> fileName)
        where TFile : class
    {
        TFile? Named(string name) => files.FirstOrDefault(f => string.Equals(fileName(f), name, StringComparison.OrdinalIgnoreCase));
        return Named(target.FullName + Ending) ?? Named(target.Name.Replace("@", "") + Ending);
    }

    /// <summary>The schemas.</summary>
    /// <param name="read">Gives what was read of a text before.</param>
    /// <param name="cancellation">Ends reading a file.</param>
    public ImmutableArray<SchemaFile> Schemas(Func<SourceText, ReadSchema> read, CancellationToken cancellation) =>
    [
        .. files.Where(static f => SchemaPath.Notation(f.Path) is not null)
            .Select(f => f.GetText(cancellation) is { } text ? read(text).At(f.Path) : null).Where(static f => f is not null).Select(static f => f!),
    ];
}
