namespace EventUnion.Package.Tests;

/// <summary>A fresh project that installs the package: its own folder, its own cache of packages, warnings are errors.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment;

    /// <summary>Makes the project.</summary>
    /// <param name="package">The package it installs.</param>
    /// <param name="sources">Which of <c>Projects/Chat</c> it compiles.</param>
    /// <param name="items">More items of the project file.</param>
    /// <param name="properties">More properties of the project file.</param>
    public ConsumerProject(PackedPackage package, string[] sources, string items = "", string properties = "")
    {
        // The folder's cache starts empty, so that nothing but the feed can give the package. What else is restored comes from the sources that are configured.
        _environment = new() { ["NUGET_PACKAGES"] = _folder.Combine("packages") };
        _folder.Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="eventunion-local" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        _folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Compile Remove="packages/**" />
                <PackageReference Include="EventUnion" Version="{package.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        foreach (string source in sources)
        {
            File.Copy(RepositoryRoot.Combine("tests", "Package.Tests", "Projects", "Chat", source), _folder.Combine(source));
        }
    }

    /// <summary>Puts a schema of the repository at the same place in the project, perhaps with an edit.</summary>
    public ConsumerProject WithSchema(Func<string, string>? edit = null)
    {
        string text = File.ReadAllText(RepositoryRoot.Combine("schema", "chat-session.schema.json"));
        _folder.Write(Path.Combine("schema", "chat-session.schema.json"), edit?.Invoke(text) ?? text);
        return this;
    }

    /// <summary>Puts a text into the project.</summary>
    public ConsumerProject WithFile(string path, string text)
    {
        _folder.Write(path, text);
        return this;
    }

    public Task<DotNetResult> BuildAsync() => DotNet.RunAsync(_folder.Path, _environment, "build", "-c", "Release");

    /// <summary>Runs the program that <see cref="BuildAsync"/> has built.</summary>
    public Task<DotNetResult> RunAsync(params string[] arguments) => DotNet.RunAsync(_folder.Path, _environment, ["run", "-c", "Release", "--no-build", "--", .. arguments]);

    /// <summary>Runs the formatter, which applies code fixes.</summary>
    public Task<DotNetResult> FormatAsync(params string[] arguments) => DotNet.RunAsync(_folder.Path, _environment, ["format", .. arguments]);

    /// <summary>The text of a file of the project.</summary>
    public string Read(string path) => File.ReadAllText(_folder.Combine(path));

    public void Dispose() => _folder.Dispose();
}
