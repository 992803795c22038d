using System.Collections.Immutable;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Pipeline;

/// <summary>Finds the files of a request among the project's additional files.</summary>
internal static class SchemaFileFinder
{
    /// <summary>Joins a request with the files it needs.</summary>
    /// <param name="request">The request.</param>
    /// <param name="files">The project's JSON files.</param>
    /// <param name="projectDirectory">Where the project stands; empty where it is not known.</param>
    /// <param name="cancellation">Ends reading a file.</param>
    public static SchemaInput Find(SchemaRequest request, ImmutableArray<SchemaFile> files, string projectDirectory, CancellationToken cancellation)
    {
        List<SchemaFile> matches = Match(request.Path, files, projectDirectory);
        return matches.Count switch
        {
            0 => new SchemaInput(request, EquatableArray<SchemaFile>.Empty, EquatableArray<string>.Empty),
            1 => new SchemaInput(request, new(Reached(matches[0], files, cancellation)), EquatableArray<string>.Empty),
            _ => new SchemaInput(request, EquatableArray<SchemaFile>.Empty, new([.. matches.Select(static f => f.Path)])),
        };
    }

    // The most specific match wins: the path itself, then the path from the project, then any file whose path ends so, in the same case and then in any.
    private static List<SchemaFile> Match(string path, ImmutableArray<SchemaFile> files, string projectDirectory)
    {
        string wanted = SchemaPath.Normalise(path);
        string fromProject = SchemaPath.Normalise(projectDirectory + "/" + path);
        string suffix = wanted.TrimStart('/');
        while (suffix.StartsWith("../", StringComparison.Ordinal))
        {
            suffix = suffix.Substring(3);
        }

        Func<SchemaFile, bool>[] tests =
        [
            f => f.NormalPath == wanted,
            f => projectDirectory.Length > 0 && f.NormalPath == fromProject,
            f => SchemaPath.EndsWith(f.NormalPath, suffix, StringComparison.Ordinal),
            f => SchemaPath.EndsWith(f.NormalPath, suffix, StringComparison.OrdinalIgnoreCase),
        ];
        foreach (Func<SchemaFile, bool> test in tests)
        {
            List<SchemaFile> matches = [.. files.Where(test).GroupBy(static f => f.NormalPath).Select(static g => g.First())];
            if (suffix.Length > 0 && matches.Count > 0)
            {
                return matches;
            }
        }

        return [];
    }

    private static ImmutableArray<SchemaFile> Reached(SchemaFile main, ImmutableArray<SchemaFile> files, CancellationToken cancellation)
    {
        var reached = ImmutableArray.CreateBuilder<SchemaFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { main.NormalPath };
        reached.Add(main);
        for (int i = 0; i < reached.Count; i++)
        {
            foreach (string reference in reached[i].Document(cancellation).Index.References)
            {
                // What has been read anyhow is looked into first, so that an identifier within a file makes no other one be read.
                if (reached.Any(f => Declares(f, reference, cancellation)))
                {
                    continue;
                }

                string path = SchemaPath.Combine(reached[i].NormalPath, reference);
                SchemaFile? file = files.FirstOrDefault(f => f.NormalPath == path)
                    ?? files.FirstOrDefault(f => string.Equals(f.NormalPath, path, StringComparison.OrdinalIgnoreCase))
                    ?? files.FirstOrDefault(f => Declares(f, reference, cancellation));
                if (file is not null && seen.Add(file.NormalPath))
                {
                    reached.Add(file);
                }
            }
        }

        return reached.ToImmutable();
    }

    // An absolute identifier is looked for in the files: nothing is ever fetched.
    private static bool Declares(SchemaFile file, string reference, CancellationToken cancellation) =>
        reference.IndexOf(':') > 0 && file.Document(cancellation).Index.Id(reference) is not null;
}
