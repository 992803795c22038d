using System.Text.RegularExpressions;

namespace EventUnion.Package.Tests;

/// <summary>What every file of the repository keeps to.</summary>
public partial class RepositoryTests
{
    private const int MostLines = 400;

    private static readonly string[] s_folders = ["src", "tests", "samples", "benchmarks"];

    private static readonly string[] s_sources =
    [
        .. s_folders.Select(f => RepositoryRoot.Combine(f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories)).Where(f => !BuildOutput().IsMatch(f)),
    ];

    [Fact]
    public void SourceFiles_AreShort()
    {
        Assert.True(s_sources.Length > 100);
        Assert.DoesNotContain(s_sources, f => File.ReadLines(f).Count() > MostLines);
    }

    [Fact]
    public void Methods_AreShort() => Assert.Empty(s_sources.SelectMany(f => LongMethods.In(File.ReadAllText(f)).Select(m => $"{Path.GetFileName(f)}: {m}")));

    [Fact]
    public void DocumentLinks_LeadSomewhere()
    {
        string[] documents = [.. Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories), RepositoryRoot.Combine("README.md"), RepositoryRoot.Combine("CHANGELOG.md")];
        string[] dead =
        [
            .. from document in documents
               from link in MarkdownLinks.Relative(File.ReadAllText(document))
               let target = Path.Combine(Path.GetDirectoryName(document)!, link)
               where !File.Exists(target) && !Directory.Exists(target)
               select $"{Path.GetFileName(document)}: {link}",
        ];
        Assert.True(documents.Length > 20);
        Assert.Empty(dead);
    }

    [GeneratedRegex(@"[\\/](bin|obj|BenchmarkDotNet\.Artifacts)[\\/]")]
    private static partial Regex BuildOutput();
}
