namespace EventUnion.Package.Tests;

/// <summary>Projects whose settings, namespaces and usings are as awkward as their schema: the installed package builds in each without a warning.</summary>
[Collection(PackageCollection.Name)]
public class HostileProjectTests(PackedPackage package)
{
    private const string Item = """<AdditionalFiles Include="schema/hostile.json" />""";

    private const string Library = "<OutputType>Library</OutputType>";

    // Names that are keywords, types of the platform, types of the runtime, or members of what is generated.
    private const string Schema = """
        {
          "title": "String", "type": "object", "required": ["class", "kind"], "properties": {
            "class": { "type": "array", "items": { "oneOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/b" }, { "$ref": "#/$defs/c" }, { "$ref": "#/$defs/d" }, { "$ref": "#/$defs/e" }] } },
            "kind": { "enum": ["int", "void", "Kind", "unknown"] }, "string": { "type": "string" }, "object": {} },
          "$defs": {
            "a": { "type": "object", "required": ["t", "system"], "properties": { "t": { "const": "system" }, "system": { "type": "string" }, "event": { "$ref": "#/$defs/nested" }, "namespace": { "type": "boolean" } } },
            "b": { "type": "object", "required": ["t"], "properties": { "t": { "const": "string" }, "Kind": { "type": "integer" }, "record": { "type": ["string", "null"], "format": "date-time" } } },
            "c": { "type": "object", "required": ["t"], "properties": { "t": { "const": "task" }, "read": { "type": "number" }, "to_record": { "type": "object", "additionalProperties": { "type": "string" } } } },
            "d": { "type": "object", "required": ["t"], "properties": { "t": { "const": "event_union" }, "extra": {}, "write": { "type": "array", "items": { "$ref": "#/$defs/nested" } } } },
            "e": { "type": "object", "required": ["t"], "properties": { "t": { "const": "console" } } },
            "nested": { "type": "object", "required": ["global", "value"], "properties": { "global": { "type": "string" }, "value": { "enum": ["a", "b"] }, "scoped": { "type": "boolean" } } } }
        }
        """;

    [Theory]
    [InlineData("System.Text", "<RootNamespace>System.Text</RootNamespace><ImplicitUsings>disable</ImplicitUsings>", "")]
    [InlineData("Acme", "<Nullable>disable</Nullable><GenerateDocumentationFile>true</GenerateDocumentationFile>", "")]
    [InlineData("Acme.EventUnion", "<LangVersion>latest</LangVersion><AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>", """<InternalsVisibleTo Include="Other" />""")]
    [InlineData("Acme", "<CheckForOverflowUnderflow>true</CheckForOverflowUnderflow><WarningLevel>9999</WarningLevel><Features>strict</Features>", """<Using Include="System.Int32" Alias="Event" /><Using Include="System.String" Alias="JsonText" /><Using Include="System.Console" Static="true" /><Using Include="Acme.Log" Static="true" />""")]
    [InlineData("System", "<IsAotCompatible>true</IsAotCompatible><Deterministic>true</Deterministic><DefineConstants>TRACE</DefineConstants>", "")]
    public async Task HostileSchema_BuildsWithoutWarning(string space, string properties, string items)
    {
        using ConsumerProject project = new ConsumerProject(package, [], Item + items, Library + properties).WithFile("schema/hostile.json", Schema).WithFile("Log.cs", Code(space));
        DotNetResult build = await project.BuildAsync();
        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Empty(build.Diagnostics);
    }

    private static string Code(string space) => $$"""
        [assembly: System.CLSCompliant(true)]
        [assembly: System.Runtime.InteropServices.ComVisible(false)]

        namespace {{space}}
        {
            /// <summary>The schema.</summary>
            [global::EventUnion.EventSchema("schema/hostile.json")]
            [global::EventUnion.EventRoot("#", Name = "String")]
            [global::EventUnion.EventRoot("#/properties/class/items", Name = "Attribute")]
            internal static partial class Log;
        }
        """;
}
