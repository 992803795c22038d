using System.Globalization;
using System.Reflection;
using EventUnion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Tests.Diagnostics;

public class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] s_descriptors =
    [
        .. new[] { typeof(SetupDescriptors), typeof(DocumentDescriptors), typeof(TypeDescriptors), typeof(VisitorDescriptors), typeof(DriftDescriptors), typeof(BatchDescriptors), typeof(BaselineDescriptors) }
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => (DiagnosticDescriptor)f.GetValue(null)!).OrderBy(d => d.Id, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Ids => [.. s_descriptors.Select(d => d.Id)];

    [Fact]
    public void Ids_AreDistinct()
    {
        Assert.All(s_descriptors, static d => Assert.Matches("^EU[0-9]{4}$", d.Id));
        Assert.Distinct(s_descriptors.Select(d => d.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_ExplainsTheDescriptor(string id)
    {
        DiagnosticDescriptor descriptor = s_descriptors.Single(d => d.Id == id);
        Assert.EndsWith("docs/diagnostics/" + id + ".md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        string page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "diagnostics", id + ".md"));
        Assert.StartsWith($"# {id}: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}\n", page, StringComparison.Ordinal);
        Assert.Contains($"**{descriptor.DefaultSeverity}**", page, StringComparison.Ordinal);
        Assert.All(["## What it means", "## Bad", "## Good", "## Silence it", $"dotnet_diagnostic.{id}.severity"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_AllBelongToADescriptor() => Assert.Equal(
        s_descriptors.Select(d => d.Id + ".md"),
        Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "docs", "diagnostics"), "EU*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void ReleaseNotes_ListTheDescriptor(string id)
    {
        DiagnosticDescriptor descriptor = s_descriptors.Single(d => d.Id == id);
        string notes = string.Concat(
            new[] { "Shipped", "Unshipped" }.Select(n => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "Generator", $"AnalyzerReleases.{n}.md"))));
        Assert.Contains($"{id} | EventUnion | {descriptor.DefaultSeverity} | {descriptor.Title.ToString(CultureInfo.InvariantCulture)}\n", notes, StringComparison.Ordinal);
    }
}
