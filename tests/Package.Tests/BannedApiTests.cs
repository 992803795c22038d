namespace EventUnion.Package.Tests;

/// <summary>The rules that the library and the generator are built under, put on a project that breaks them.</summary>
public class BannedApiTests
{
    private const string Code = """
        using System;
        using System.Globalization;

        namespace Broken;

        public static class Calls
        {
            public static object Clock() => DateTime.Now;

            public static string Text(int value) => value.ToString();

            public static bool Starts(string text) => text.StartsWith("a");

            public static void Print() => Console.WriteLine();

            public static string Allowed(int value) => value.ToString(CultureInfo.InvariantCulture);
        }
        """;

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public async Task BannedCalls_BreakTheBuild(string framework)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Directory.Build.props", $"""<Project><Import Project="{RepositoryRoot.Combine("src", "Directory.Build.props")}" /></Project>""");
        folder.Write("Directory.Packages.props", $"""<Project><Import Project="{RepositoryRoot.Combine("Directory.Packages.props")}" /></Project>""");
        folder.Write("Broken.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <AnalysisLevel>none</AnalysisLevel>
                <DeterministicSourcePaths>false</DeterministicSourcePaths>
              </PropertyGroup>
            </Project>
            """);
        folder.Write("Calls.cs", Code);

        DotNetResult build = await DotNet.RunAsync(folder.Path, new Dictionary<string, string>(), "build", "-c", "Release");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(["Calls.cs(10,45): RS0030", "Calls.cs(12,47): RS0030", "Calls.cs(14,35): RS0030", "Calls.cs(8,37): RS0030"], build.Diagnostics.Order(StringComparer.Ordinal));
    }
}
