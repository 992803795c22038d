using System.ComponentModel;
using System.Reflection;
using PublicApiGenerator;

namespace EventUnion.Runtime.Tests.Api;

/// <summary>The public API is what the approved files beside this one say: one for users, one for generated code.</summary>
public class PublicApiTests
{
    private const string Accept = "EVENTUNION_ACCEPT_API";
    private const string Contract = "EventUnion.CompilerServices";

    private static readonly Type[] s_types = typeof(EventError).Assembly.GetExportedTypes();

    private static bool Accepts => Environment.GetEnvironmentVariable(Accept) == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    [Fact]
    public void PublicApi_IsApproved() => AssertApproved("EventUnion.txt", [.. s_types.Where(t => t.Namespace != Contract)]);

    [Fact]
    public void ContractOfGeneratedCode_IsApproved() => AssertApproved("EventUnion.CompilerServices.txt", [.. s_types.Where(t => t.Namespace == Contract)]);

    // The tool that lists the API does not print it, and losing it breaks every ref struct of a user.
    [Fact]
    public void TypeParametersThatAllowRefStructs_AreApproved() =>
        AssertSame("EventUnion.AllowsRefStruct.txt", string.Join('\n', s_types.SelectMany(RefStructParameters.Of).Order(StringComparer.Ordinal)) + "\n");

    [Fact]
    public void ContractOfGeneratedCode_IsHiddenFromUsers() =>
        Assert.DoesNotContain(
            s_types,
            t => t.Namespace == Contract && !t.IsNested && t.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never);

    private static void AssertApproved(string file, Type[] types) =>
        AssertSame(file, types.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n");

    private static void AssertSame(string file, string api)
    {
        string path = RepositoryRoot.Combine("tests", "Runtime.Tests", "Api", file);
        if (Accepts)
        {
            File.WriteAllText(path, api);
        }

        string approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        string[] before = approved.Split('\n');
        string[] after = api.Split('\n');
        string changes = string.Join('\n', [.. before.Except(after).Select(l => "- " + l), .. after.Except(before).Select(l => "+ " + l)]);
        Assert.True(
            api == approved,
            $"The public API is not what tests/Runtime.Tests/Api/{file} says. If it is meant to change, accept it with\n  {Accept}=1 dotnet test --project tests/Runtime.Tests -c Release\n" +
            $"and commit the file; in CI nothing is accepted. Lines that differ:\n{changes}");
    }
}
