using System.Text;
using EventUnion.Corpora.Tests.Compiling;

namespace EventUnion.Corpora.Tests;

/// <summary>Schemas larger than any in the public documents.</summary>
public class LargeSchemaTests
{
    [Theory]
    [InlineData(226, 3)]
    [InlineData(600, 1)]
    [InlineData(2, 300)]
    public void UnionOfManyKindsOrMembers_CompilesWithoutWarning(int kinds, int members)
    {
        RootOutcome outcome = Assert.Single(RootCompiler.Compile("test.json", Union(kinds, members), ["#"], TestContext.Current.CancellationToken));
        Assert.Equal("", RootOutcome.ProblemsOf([outcome]));
        Assert.Equal(kinds + 2, outcome.Files); // and the union, and its ways to be read from streams
    }

    [Fact]
    public void UnionOf226Kinds_IsDispatchedByItsTag()
    {
        const string Visitor = """
            namespace Acme
            {
                [EventUnion.EventVisitor(Default = nameof(Other))]
                public partial struct Probe : Root0.IRootEventVisitor
                {
                    public string Kind;
                    private void Other(Root0.RootEvent e) => Kind = e.Kind.ToString();

                    public static string KindOf(byte[] json)
                    {
                        var visitor = new Probe();
                        Root0.RootEvent.Read(json, ref visitor);
                        return visitor.Kind;
                    }
                }
            }
            """;
        Func<byte[], string> kindOf = RootCompiler.Load("test.json", Union(226, 3), "#", Visitor, TestContext.Current.CancellationToken)
            .GetType("Acme.Probe", throwOnError: true)!.GetMethod("KindOf")!.CreateDelegate<Func<byte[], string>>();
        for (int i = 0; i < 240; i++)
        {
            Assert.Equal(i < 226 ? $"EventNumber{i}" : "Unknown", kindOf(Encoding.UTF8.GetBytes($$"""{ "member_{{i % 7}}_0": "x", "type": "event.number_{{i}}" }""")));
        }

        Assert.Equal("EventNumber112", kindOf("""{ "type": "event.number_1\u0031\u0032" }"""u8.ToArray()));
        Assert.All(["event.number_", "event.number_00", "event_number_1", "Event.number_1", ""], tag => Assert.Equal("Unknown", kindOf(Encoding.UTF8.GetBytes($$"""{ "type": "{{tag}}" }"""))));
    }

    [Fact]
    public void EnumOfManyTexts_CompilesWithoutWarning()
    {
        string document = $$"""{ "properties": { "e": { "enum": [{{string.Join(",", Enumerable.Range(0, 1000).Select(static i => $"\"value-{i}\""))}}] } } }""";
        RootOutcome outcome = Assert.Single(RootCompiler.Compile("test.json", document, ["#"], TestContext.Current.CancellationToken));
        Assert.Equal("", RootOutcome.ProblemsOf([outcome]));
        Assert.Equal(2, outcome.Files);
    }

    [Fact]
    public void NamesThatReadersFearMost_CompileWithoutWarning()
    {
        string[] names =
        [
            "hate/threatening", "files[0]", "id.orig_h", "3whs_ack", "$schema", "@timestamp", "+1", "-1", "object", "event", "namespace", "params", "default", "class", "Type", "type_", "String", "Text",
            "kind", "json", "events", "Kind", "offset", "index", "strays", "to_record", "ToString", "GetHashCode", "Equals", "value", "_", "", " ", "é", "日本", "a b", "a-b", "a_b", "aB", "AB", "field", "await", "record", "tag", "write",
            "read", "parse", "accept", "create_reader", "read_lines", "try_read", "write_to", "unknown", "extra", "clone", "tag_is_inferred",
        ];
        string members = string.Join(",", names.Select(static n => $"{System.Text.Json.JsonSerializer.Serialize(n)}: {{ \"type\": \"string\" }}"));
        string variants = string.Join(",", names.Select(n => $$"""{ "required": ["t"], "properties": { "t": { "const": {{System.Text.Json.JsonSerializer.Serialize(n)}} }, {{members}} } }"""));
        RootOutcome outcome = Assert.Single(RootCompiler.Compile("test.json", $$"""{ "oneOf": [{{variants}}] }""", ["#"], TestContext.Current.CancellationToken));
        Assert.Equal("", RootOutcome.ProblemsOf([outcome]));
        Assert.Equal(names.Length + 2, outcome.Files);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("kind")]
    [InlineData("to_record")]
    [InlineData("tag")]
    public void DefinitionCalledLikeAMethod_CompilesWithoutWarning(string name)
    {
        string document = """
            { "properties": { "a": { "$ref": "#/$defs/NAME" }, "b": { "$ref": "#/$defs/u/NAME" } }, "$defs": {
              "NAME": { "properties": { "x": { "type": "string" } } },
              "u": { "NAME": { "oneOf": [{ "required": ["t"], "properties": { "t": { "const": "a" } } }, { "required": ["t"], "properties": { "t": { "const": "NAME" } } }] } } } }
            """.Replace("NAME", name, StringComparison.Ordinal);
        string[] roots = ["#", "#/$defs/" + name, "#/$defs/u/" + name];
        IReadOnlyList<RootOutcome> outcomes = RootCompiler.Compile("test.json", document, roots, TestContext.Current.CancellationToken);
        Assert.Equal("", RootOutcome.ProblemsOf(outcomes));
        Assert.All(outcomes, static o => Assert.True(o.IsGenerated));
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", "id", "definitions")]
    [InlineData("http://json-schema.org/draft-06/schema#", "$id", "definitions")]
    [InlineData("http://json-schema.org/draft-07/schema#", "$id", "definitions")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", "$id", "$defs")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", "$id", "$defs")]
    public void EveryDraft_CompilesWithoutWarning(string dialect, string id, string definitions)
    {
        string document = $$"""
            { "$schema": "{{dialect}}", "{{id}}": "https://example.org/root", "oneOf": [{ "$ref": "#/{{definitions}}/a" }, { "$ref": "#b" }],
              "{{definitions}}": {
                "a": { "type": "object", "required": ["t"], "properties": { "t": { "enum": ["a"] }, "n": { "type": "number", "minimum": 0, "exclusiveMinimum": {{(id == "id" ? "true" : "0")}} } } },
                "b": { "{{(definitions == "$defs" ? "$anchor\": \"b" : id + "\": \"#b")}}", "type": "object", "required": ["t"], "properties": { "t": { "enum": ["b"] } } } } }
            """;
        RootOutcome outcome = Assert.Single(RootCompiler.Compile("test.json", document, ["#"], TestContext.Current.CancellationToken));
        Assert.Equal("", RootOutcome.ProblemsOf([outcome]));
        Assert.Equal(4, outcome.Files);
    }

    [Theory]
    [InlineData("3.0.3", "{ \"type\": \"string\", \"nullable\": true }")]
    [InlineData("3.1.0", "{ \"type\": [\"string\", \"null\"] }")]
    [InlineData("3.2.0", "{ \"anyOf\": [{ \"type\": \"string\" }, { \"type\": \"null\" }] }")]
    public void EveryOpenApi_CompilesWithoutWarning(string version, string nullable)
    {
        string document = $$"""
            { "openapi": "{{version}}", "info": { "title": "T", "version": "1" }, "paths": {}, "components": { "schemas": {
              "Event": { "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }], "discriminator": { "propertyName": "t", "mapping": { "x": "#/components/schemas/A", "y": "B" } } },
              "Base": { "type": "object", "properties": { "t": { "type": "string" }, "note": {{nullable}} } },
              "A": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "properties": { "a": { "type": "integer" } }, "required": ["t", "note"] }] },
              "B": { "allOf": [{ "$ref": "#/components/schemas/Base" }] } } } }
            """;
        RootOutcome outcome = Assert.Single(RootCompiler.Compile("test.json", document, ["#/components/schemas/Event"], TestContext.Current.CancellationToken));
        Assert.Equal("", RootOutcome.ProblemsOf([outcome]));
        Assert.Equal(4, outcome.Files);
    }

    private static string Union(int kinds, int members) =>
        "{ \"oneOf\": [" + string.Join(",", Enumerable.Range(0, kinds).Select(kind => Variant(kind, members))) + "] }";

    private static string Variant(int kind, int members)
    {
        IEnumerable<string> properties = Enumerable.Range(0, members)
            .Select(member => $$"""
                "member_{{kind % 7}}_{{member}}": { "type": "{{(member % 2 == 0 ? "string" : "integer")}}" }
                """)
            .Prepend($$"""
                "type": { "const": "event.number_{{kind}}" }
                """);
        return $$"""{ "type": "object", "required": ["type"], "properties": { {{string.Join(",", properties)}} } }""";
    }
}
