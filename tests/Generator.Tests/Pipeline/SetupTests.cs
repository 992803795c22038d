using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventUnion.Generator.Tests.Pipeline;

public class SetupTests
{
    private const string Code = """
        namespace Acme;
        [EventUnion.EventSchema("schema/test.json")]
        [EventUnion.EventRoot("#", Name = "R")]
        public static partial class TestSchema;
        """;

    private const string Schema = "{\"properties\":{\"x\":{}}}";

    [Fact]
    public void GoodProject_IsGeneratedInSilence()
    {
        var run = new GeneratorRun(Code, Schema);
        Assert.Equal(["Acme.TestSchema.R.g.cs"], run.Files);
        Assert.Empty(run.Said);
    }

    [Fact]
    public void OldLanguage_IsOneErrorAtTheAttribute()
    {
        var run = new GeneratorRun(Code, Schema, LanguageVersion.CSharp12);
        Assert.Equal(["EU0014 schema.cs:2:2"], run.Said);
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void OldRuntime_IsOneErrorAtTheAttribute(int version)
    {
        var run = new GeneratorRun(Code, Schema, runtime: GeneratorRun.RuntimeOf(version));
        Assert.Equal(["EU0015 schema.cs:2:2"], run.Said);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void NewerRuntime_IsGood() => Assert.Empty(new GeneratorRun(Code, Schema, runtime: GeneratorRun.RuntimeOf(7)).Said);

    [Fact]
    public void MissingRuntime_IsOneErrorAtTheAttribute()
    {
        string runtime = GeneratorRun.RuntimeOf(1).Replace("class RuntimeContract", "class Something", StringComparison.Ordinal);
        Assert.Equal(["EU0015 schema.cs:2:2"], new GeneratorRun(Code, Schema, runtime: runtime).Said);
    }

    [Fact]
    public void MissingFile_IsAnErrorAtTheAttribute() => Assert.Equal(["EU0001 schema.cs:2:2"], new GeneratorRun(Code, null).Said);

    [Fact]
    public void AmbiguousFile_IsAnErrorAtTheAttribute() =>
        Assert.Equal(["EU0002 schema.cs:2:2"], new GeneratorRun(Code, Schema, more: [("/other/schema/test.json", Schema)]).Said);

    [Fact]
    public void FileOfTheExactCase_Wins() =>
        Assert.Empty(new GeneratorRun(Code, Schema, more: [("/other/Schema/test.json", "broken")]).Said);

    [Fact]
    public void BackslashesInThePath_AreDirectories() =>
        Assert.Single(new GeneratorRun(Code.Replace("schema/test", @"schema\\test", StringComparison.Ordinal), Schema).Files);

    [Fact]
    public void RootsFault_IsShownAtItsAttribute() => Assert.Equal(
        ["EU0005 schema.cs:3:2"], new GeneratorRun(Code.Replace("\"#\"", "\"#/no\"", StringComparison.Ordinal), Schema).Said);

    [Fact]
    public void SchemasFault_IsShownInTheSchema() => Assert.Equal(["EU0003 test.json:2:3"], new GeneratorRun(Code, "{\n  x").Said);

    [Theory]
    [InlineData("yaml")]
    [InlineData("yml")]
    [InlineData("YAML")]
    public void YamlSchemasFault_IsShownInTheSchema(string extension)
    {
        string code = Code.Replace("test.json", "test." + extension, StringComparison.Ordinal);
        var run = new GeneratorRun(code, null, more: [("/project/schema/test." + extension, "type: object\nproperties:\n  a: *b\n")]);
        Assert.Equal([$"EU0003 test.{extension}:3:6"], run.Said);
        Assert.Equal("The schema can't be read as YAML: no finished value before this place has the anchor 'b'", run.Result.Diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void FilesInBothNotations_ReferToEachOther()
    {
        const string Yaml = "type: object\nproperties:\n  a: { $ref: 'part.json#/b' }\n";
        const string Json = """{ "b": { "properties": { "c": { "$ref": "test.yaml#/properties/a" } } } }""";
        string code = Code.Replace("test.json", "test.yaml", StringComparison.Ordinal);
        var run = new GeneratorRun(code, null, more: [("/project/schema/test.yaml", Yaml), ("/project/schema/part.json", Json)]);
        Assert.Empty(run.Said);
        Assert.Equal(2, run.Files.Length);
    }

    [Theory]
    [InlineData("[EventUnion.EventSchema(\"schema/test.json\")] static class S;", "EU0016 schema.cs:1:59")]
    [InlineData("class O { [EventUnion.EventSchema(\"schema/test.json\")] static partial class S; }", "EU0016 schema.cs:1:7")]
    [InlineData("partial class O<T> { [EventUnion.EventSchema(\"schema/test.json\")] static partial class S; }", "EU0017 schema.cs:1:15")]
    public void ClassThatCanNotHoldIt_IsUnderlined(string code, string expected)
    {
        var run = new GeneratorRun(code, Schema);
        Assert.Equal([expected], run.Said);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void ClassesOfOneName_DoNotClash()
    {
        const string one = "{ [EventUnion.EventSchema(\"schema/test.json\")] public static partial class S; }";
        var run = new GeneratorRun($"namespace A {one} namespace B {one} partial class C {one}", Schema);
        Assert.Equal(3, run.Files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void ClassesThatDifferInCaseOnly_GetFilesOfTheirOwn()
    {
        const string one = "{ [EventUnion.EventSchema(\"schema/test.json\")] [EventUnion.EventRoot(\"#\", Name = \"R\")] public static partial class S; }";
        string[] parts = [$"namespace Acme.Chat {one}", $"namespace Acme.CHAT {one}", $"namespace acme.chat {one}", $"namespace Other {one}"];
        string[] expected = ["Acme.CHAT.S.R.g.cs", "Acme.Chat.S-2.R.g.cs", "Other.S.R.g.cs", "acme.chat.S-3.R.g.cs"];
        Assert.Equal(expected, new GeneratorRun(string.Join(' ', parts), Schema).Files.Order(StringComparer.Ordinal));
        Assert.Equal(expected, new GeneratorRun(string.Join(' ', parts.Reverse()), Schema).Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void IncompleteAttribute_IsLeftToTheCompiler()
    {
        var run = new GeneratorRun("[EventUnion.EventSchema] [EventUnion.EventRoot] static partial class S;", Schema);
        Assert.Empty(run.Said);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Diagnostic_CarriesItsMessageAndHelp()
    {
        Diagnostic diagnostic = Assert.Single(new GeneratorRun(Code, null).Result.Diagnostics);
        Assert.StartsWith("No additional file matches 'schema/test.json'", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.EndsWith("EU0001.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void ClassOfAFile_IsReported()
    {
        var run = new GeneratorRun("[EventUnion.EventSchema(\"schema/test.json\")] file static partial class S;", """{"properties":{"x":{}}}""");
        Assert.Equal(["EU0016 schema.cs:1:72"], run.Said.Where(static s => s.Contains("EU0016", StringComparison.Ordinal)));
        Assert.Contains("'S' must be partial and not local to its file, as what is nested in 'S' is generated in other files", run.Result.Diagnostics.Select(static d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    // An error of the compiler's own, in the middle of an edit.
    [Fact]
    public void AttributeOnTwoParts_IsReadOnce()
    {
        var run = new GeneratorRun(
            """
            [EventUnion.EventSchema("schema/test.json"), EventUnion.EventRoot("#", Name = "R")] static partial class S;
            [EventUnion.EventSchema("schema/test.json")] static partial class S;
            [EventUnion.EventVisitor(Default = "Other")] partial struct V : S.IRVisitor { }
            [EventUnion.EventVisitor(Default = "Other")] partial struct V { void Other(S.R e) { } }
            """, """{"oneOf":[{"properties":{"t":{"const":"a"}},"required":["t"]},{"properties":{"t":{"const":"b"}},"required":["t"]}]}""");
        Assert.Contains("V.S.IRVisitor.g.cs", run.Files);
    }
}
