using System.Collections.Immutable;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Naming;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Baselines;

/// <summary>
/// The names of events that a baseline says. They stay, whatever comes between: which of two events that are alike in C# was there first, a schema doesn't tell. It is all of a baseline that generating looks at.
/// </summary>
/// <param name="FileName">The baseline's name.</param>
/// <param name="Names">The names.</param>
internal sealed record BaselineNames(string FileName, EquatableArray<KeptName> Names)
{
    /// <summary>Reads the names of a baseline.</summary>
    public static BaselineNames Read(string path, SourceText source)
    {
        var names = ImmutableArray.CreateBuilder<KeptName>();
        foreach (BaselineLine line in BaselineReader.Read(source).Where(static l => l.Parent.Length > 0 && !l.Parent.Contains(".")))
        {
            string name = line.Key.Substring(line.Parent.Length + 1);
            if (Identifier.IsUsable(name))
            {
                names.AddRange(BaselineReader.Tags(line.Text).Select(tag => new KeptName(line.Parent, tag, name)));
            }
        }

        return new BaselineNames(Path.GetFileName(path), new(names.ToImmutable()));
    }

    /// <summary>The names that the baseline of a schema class keeps; none where it has no baseline.</summary>
    public static EquatableArray<KeptName> Of(TargetModel target, ImmutableArray<BaselineNames> baselines) =>
        BaselineFiles.Find(target, baselines, static b => b.FileName)?.Names ?? EquatableArray<KeptName>.Empty;
}
