namespace EventUnion.EndToEnd.Tests.Readme;

/// <summary>The C# that documents show is compiled and run: each block is a region of a file in this folder.</summary>
public class CodeBlockTests
{
    private static readonly string s_folder = RepositoryRoot.Combine("tests", "EndToEnd.Tests", "Readme");

    private static readonly HashSet<string> s_compiled = [.. Directory.EnumerateFiles(s_folder, "*.cs").SelectMany(f => CodeBlocks.OfSource(File.ReadAllText(f)))];

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/reading.md")]
    [InlineData("docs/histories.md")]
    [InlineData("docs/versioning.md")]
    public void DocumentedCode_IsCompiled(string document)
    {
        IReadOnlyList<string> blocks = CodeBlocks.OfMarkdown(File.ReadAllText(RepositoryRoot.Combine(document)));

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.True(s_compiled.Contains(block), $"No region of tests/EndToEnd.Tests/Readme is this block of {document}:\n{block}"));
    }

    [Fact]
    public void ChangedCode_IsNoticed()
    {
        string block = CodeBlocks.OfMarkdown(File.ReadAllText(RepositoryRoot.Combine("README.md")))[0];

        Assert.Contains(block, s_compiled);
        Assert.DoesNotContain(block.Replace("Session", "Sessions", StringComparison.Ordinal), s_compiled);
    }

    [Fact]
    public void Indentation_DoesNotMatter() =>
        Assert.Equal(CodeBlocks.OfMarkdown("```csharp\nif (a)\n    b();\n```\n"), CodeBlocks.OfSource("    #region x\n    if (a)\n        b();\n\n    #endregion\n"));
}
