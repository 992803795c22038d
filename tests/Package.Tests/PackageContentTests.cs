using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace EventUnion.Package.Tests;

[Collection(PackageCollection.Name)]
public class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Pack_GivesOnePackageAndItsSymbols() =>
        Assert.Equal([$"EventUnion.{package.Version}.nupkg", $"EventUnion.{package.Version}.snupkg"], package.Files);

    [Fact]
    public void Package_HoldsTheLibraryTheGeneratorAndTheDocuments()
    {
        using ZipArchive archive = package.Open();
        string[] files = [.. archive.Entries.Select(e => e.FullName).Where(n => !n.StartsWith("docs/", StringComparison.Ordinal) && !IsPackaging(n)).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "CHANGELOG.md",
                "README.md",
                "analyzers/dotnet/cs/EventUnion.CodeFixes.dll",
                "analyzers/dotnet/cs/EventUnion.Generator.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/net10.0/EventUnion.props",
                "buildTransitive/net10.0/EventUnion.props",
                "lib/net10.0/EventUnion.dll",
                "lib/net10.0/EventUnion.xml",
            ],
            files);
    }

    [Fact]
    public void Symbols_AreOfTheLibrary()
    {
        using ZipArchive archive = package.Open("snupkg");
        Assert.Equal(["lib/net10.0/EventUnion.pdb"], archive.Entries.Select(e => e.FullName).Where(n => !IsPackaging(n)));
    }

    [Fact]
    public void Package_DependsOnNothing()
    {
        XElement metadata = Nuspec();
        Assert.Equal("net10.0", Assert.Single(Named(metadata, "group")).Attribute("targetFramework")!.Value);
        Assert.Empty(Named(metadata, "dependency"));
    }

    [Fact]
    public void Package_ShowsItsReadmeAndClaimsNoLicence()
    {
        XElement metadata = Nuspec();
        Assert.Equal("README.md", Assert.Single(Named(metadata, "readme")).Value);
        Assert.Empty(Named(metadata, "license").Concat(Named(metadata, "licenseUrl")));
    }

    [Fact]
    public void ReadmeLinks_LeadToFilesOfThePackageOrTheRepository()
    {
        using ZipArchive archive = package.Open();
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        string[] links = [.. MarkdownLinks.Relative(reader.ReadToEnd())];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(RepositoryRoot.Combine(link)) || Directory.Exists(RepositoryRoot.Combine(link)), link));
        Assert.All(links.Where(l => l.StartsWith("docs/", StringComparison.Ordinal) && l.EndsWith(".md", StringComparison.Ordinal)), link => Assert.NotNull(archive.GetEntry(link)));
    }

    [Fact]
    public void Generator_NeedsNothingButTheCompilerAndWhatStandsBesideIt()
    {
        // All but the library that reads YAML are the compiler's own. Compilers load that one from this folder, apart from another analyzer's copy.
        Assert.Equal(
            ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory", "YamlDotNet", "netstandard"],
            References("analyzers/dotnet/cs/EventUnion.Generator.dll"));
    }

    [Fact]
    public void CodeFixes_NeedAnEditorAndTheGenerator()
    {
        string[] references = References("analyzers/dotnet/cs/EventUnion.CodeFixes.dll");
        Assert.Contains("EventUnion.Generator", references);
        Assert.Contains("Microsoft.CodeAnalysis.Workspaces", references);
        Assert.DoesNotContain("YamlDotNet", references);
    }

    [Fact]
    public void Library_SaysThatItIsClsCompliantAndTrimmable()
    {
        using ZipArchive archive = package.Open();
        Assembly library = Assembly.Load(Bytes(archive, "lib/net10.0/EventUnion.dll"));
        Assert.True(library.GetCustomAttribute<CLSCompliantAttribute>()?.IsCompliant);
        Assert.Contains(library.GetCustomAttributes<AssemblyMetadataAttribute>(), a => a is { Key: "IsTrimmable", Value: "True" });
        Assert.Contains(library.GetCustomAttributes<AssemblyMetadataAttribute>(), a => a is { Key: "IsAotCompatible", Value: "True" });
    }

    [Theory]
    [InlineData("lib/net10.0/EventUnion.dll")]
    [InlineData("analyzers/dotnet/cs/EventUnion.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/EventUnion.CodeFixes.dll")]
    public void Assemblies_NameNoFolderOfTheMachine(string file)
    {
        using ZipArchive archive = package.Open();
        byte[] assembly = Bytes(archive, file);
        Assert.True(assembly.AsSpan().IndexOf(Encoding.UTF8.GetBytes(RepositoryRoot.Path)) < 0);
        using var image = new PEReader([.. assembly]);
        DebugDirectoryEntry codeView = image.ReadDebugDirectory().Single(e => e.Type == DebugDirectoryEntryType.CodeView);
        string symbols = image.ReadCodeViewDebugDirectoryData(codeView).Path;
        Assert.True(symbols.StartsWith("/_/", StringComparison.Ordinal) || symbols == Path.GetFileName(symbols), symbols);
        Assert.Contains(image.ReadDebugDirectory(), e => e.Type == DebugDirectoryEntryType.Reproducible);
    }

    private string[] References(string assembly)
    {
        using ZipArchive archive = package.Open();
        using var image = new PEReader([.. Bytes(archive, assembly)]);
        MetadataReader metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(h => metadata.GetAssemblyReference(h)).Select(r => metadata.GetString(r.Name)).Order(StringComparer.Ordinal)];
    }

    private XElement Nuspec()
    {
        using ZipArchive archive = package.Open();
        using Stream stream = archive.GetEntry("EventUnion.nuspec")!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static IEnumerable<XElement> Named(XElement root, string name) => root.Descendants().Where(e => e.Name.LocalName == name);

    // What makes a zip file a package, the same in all of them.
    private static bool IsPackaging(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal) || name is "[Content_Types].xml" or "EventUnion.nuspec";

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using Stream stream = archive.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
