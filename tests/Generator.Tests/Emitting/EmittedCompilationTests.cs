using EventUnion.Generator.Tests.Parsing;

namespace EventUnion.Generator.Tests.Emitting;

public class EmittedCompilationTests
{
    [Fact]
    public void SeedSchema_CompilesWithoutWarnings()
    {
        string json = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "schema", "chat-session.schema.json"));
        Assert.Equal("", EmittedCompilation.Problems(Parsed.Schema(json, "Session=#", "Event=#/properties/events/items").Model));
    }

    [Fact]
    public void EveryForm_CompilesWithoutWarnings()
    {
        const string Json = """
            {
              "title": "Log", "type": "object", "required": ["data"], "properties": { "data": { "type": "object", "required": ["items"], "properties": {
                "items": { "type": "array", "items": { "$ref": "#/$defs/Event" } }, "total": { "type": "integer" } } } },
              "$defs": {
                "Event": { "oneOf": [{ "$ref": "#/$defs/A" }, { "$ref": "#/$defs/B" }, { "$ref": "#/$defs/C" }] },
                "A": { "type": "object", "required": ["kind", "s", "n", "i", "b", "t", "e", "any", "list", "map", "o", "u", "deep"], "properties": {
                  "kind": { "const": "a" }, "s": { "type": "string" }, "n": { "type": "number" }, "i": { "type": "integer" }, "b": { "type": "boolean" },
                  "t": { "type": "string", "format": "date-time" }, "e": { "enum": ["x", "y"] }, "any": {}, "list": { "type": "array", "items": { "type": "boolean" } },
                  "map": { "type": "object", "additionalProperties": { "type": "integer" } }, "o": { "$ref": "#/$defs/Node" }, "u": { "$ref": "#/$defs/Event" },
                  "deep": { "type": "array", "items": { "type": "object", "additionalProperties": { "type": "array", "items": { "$ref": "#/$defs/Node" } } } } } },
                "B": { "type": "object", "required": ["kind", "s", "n", "i", "b", "t", "e", "any", "list", "o"], "properties": {
                  "kind": { "const": "b" }, "s": { "type": ["string", "null"] }, "n": { "type": ["number", "null"] }, "i": { "type": ["integer", "null"] }, "b": { "type": ["boolean", "null"] },
                  "t": { "type": ["string", "null"], "format": "date-time" }, "e": { "enum": ["x", "y", null] }, "any": { "type": ["string", "integer", "null"] },
                  "list": { "type": ["array", "null"], "items": { "enum": ["x"] } }, "o": { "anyOf": [{ "$ref": "#/$defs/Node" }, { "type": "null" }] } } },
                "C": { "type": "object", "required": ["kind"], "properties": {
                  "kind": { "enum": ["c", "d"] }, "s": { "type": ["string", "null"] }, "n": { "type": ["number", "null"] }, "i": { "type": "integer" }, "b": { "type": ["boolean", "null"] },
                  "t": { "type": ["string", "null"], "format": "date-time" }, "e": { "enum": ["x", "y", null] }, "x": { "enum": ["x", "y"] }, "f": { "type": "boolean" }, "any": {},
                  "list": { "type": ["array", "null"], "items": { "$ref": "#/$defs/Event" } }, "o": { "anyOf": [{ "$ref": "#/$defs/Node" }, { "type": "null" }] },
                  "find": { "type": "string" }, "shape": { "type": "string" }, "event_kind": { "type": "string" }, "event": { "type": "string" }, "class": { "type": "string" },
                  "a": { "type": "string" }, "unknown_event": { "type": "string" }, "point": { "$ref": "#/$defs/Point" } } },
                "Node": { "type": "object", "properties": { "next": { "$ref": "#/$defs/Node" }, "point": { "$ref": "#/$defs/Point" }, "node_record": { "type": "string" } } },
                "Point": { "type": "object", "required": ["x", "y"], "properties": { "x": { "type": "number" }, "y": { "type": "number" } } }
              }
            }
            """;
        Assert.Equal("", EmittedCompilation.Problems(Parsed.Schema(Json, "#", "Event=#/$defs/Event", "Point=#/$defs/Point").Model));
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("true", "false")]
    [InlineData("-1", "true")]
    [InlineData("9223372036854775807", "\"x\"")]
    public void TagsOfEveryType_Compile(string first, string second)
    {
        string json = """
            { "oneOf": [
              { "type": "object", "required": ["t"], "properties": { "t": { "const": #1 } } },
              { "type": "object", "required": ["t"], "properties": { "t": { "const": #2 } } } ] }
            """.Replace("#1", first, StringComparison.Ordinal).Replace("#2", second, StringComparison.Ordinal);
        Assert.Equal("", EmittedCompilation.Problems(Parsed.Schema(json, "Event=#").Model));
    }

    // What views, records and unions declare, as the name of everything that a schema or a user names.
    [Theory]
    [InlineData("Read")]
    [InlineData("TryRead")]
    [InlineData("ReadLines")]
    [InlineData("ReadLinesAsync")]
    [InlineData("ReadLinesParallelAsync")]
    [InlineData("ReadLineBatchesParallelAsync")]
    [InlineData("ReadUntil")]
    [InlineData("ReadBatchesAsync")]
    [InlineData("Accept")]
    [InlineData("CreateReader")]
    [InlineData("ToRecord")]
    [InlineData("TryToRecord")]
    [InlineData("TagIsInferred")]
    [InlineData("Kind")]
    [InlineData("Tag")]
    [InlineData("TryGetA")]
    [InlineData("TryGetUnknown")]
    [InlineData("Unknown")]
    [InlineData("Parse")]
    [InlineData("Events")]
    [InlineData("Write")]
    [InlineData("WriteTo")]
    [InlineData("FindMember")]
    [InlineData("FindSlot")]
    [InlineData("Dispatch")]
    [InlineData("Extra")]
    [InlineData("Reason")]
    [InlineData("Json")]
    [InlineData("CouldBe")]
    [InlineData("SealToSchema")]
    [InlineData("ToString")]
    [InlineData("Equals")]
    [InlineData("Deconstruct")]
    [InlineData("EqualityContract")]
    public void GeneratedMembersName_CompilesAsTheNameOfAnything(string name)
    {
        string json = """
            { "type": "object", "properties": { "log": { "type": "array", "items": { "$ref": "#/$defs/U" } }, "@": { "$ref": "#/$defs/@" } },
              "$defs": {
                "U": { "oneOf": [{ "$ref": "#/$defs/E" }, { "$ref": "#/$defs/A" }] },
                "E": { "type": "object", "required": ["t", "@"], "properties": { "t": { "const": "@" }, "@": { "type": "string" }, "n": { "$ref": "#/$defs/@" } } },
                "A": { "type": "object", "required": ["t"], "properties": { "t": { "const": "a" }, "@": { "enum": ["@", "b"] }, "l": { "type": "array", "items": { "$ref": "#/$defs/U" } } } },
                "@": { "type": "object", "required": ["@"], "properties": { "@": { "type": "boolean" }, "other": { "type": ["string", "null"] } } } } }
            """.Replace("@", name, StringComparison.Ordinal);
        Assert.Equal("", EmittedCompilation.Problems(Parsed.Schema(json, "Log=#", name + "=#/$defs/U").Model));
        Assert.Equal("", EmittedCompilation.Problems(Parsed.Schema(json, name + "=#", "Event=#/$defs/U").Model));
        Assert.Equal("", EmittedCompilation.Problems(Parsed.Schema(json, "Log=#", "Event=#/$defs/U", name + "=#/$defs/E").Model));
    }

    [Theory]
    [InlineData("Events", "Event")]
    [InlineData("Read", "Parse")]
    [InlineData("Write", "Kind")]
    [InlineData("Reader", "Record")]
    public void RootsCalledLikeGeneratedMembers_Compile(string history, string union)
    {
        const string Json = """
            { "type": "object", "properties": { "log": { "type": "array", "items": { "oneOf": [
              { "type": "object", "required": ["t"], "properties": { "t": { "const": "events" } } },
              { "type": "object", "required": ["t"], "properties": { "t": { "const": "read" } } } ] } } } }
            """;
        Assert.Equal("", EmittedCompilation.Problems(Parsed.Schema(Json, history + "=#", union + "=#/properties/log/items").Model));
    }

    // A group of a name whose rules ask for nothing, and kinds that are called like what is generated beside an enum and a union.
    [Theory]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/one"},{"$ref":"#/$defs/two"}],"$defs":{"one":{"oneOf":[{"title":"A","properties":{"a":{}}},{"title":"B","properties":{"b":{}},"required":["b"]}]},"two":{"title":"C","properties":{"c":{}},"required":["c"]}}}""")]
    [InlineData("""{"properties":{"role":{"$ref":"#/$defs/role"},"n":{"$ref":"#/$defs/role_names"}},"$defs":{"role":{"enum":["a","b"]},"role_names":{"properties":{"x":{}}}}}""")]
    [InlineData("""{"properties":{"u":{"$ref":"#/$defs/x"},"n":{"$ref":"#/$defs/unknown_x_record"}},"$defs":{"x":{"oneOf":[{"properties":{"t":{"const":"a"}},"required":["t"]},{"properties":{"t":{"const":"b"}},"required":["t"]}]},"unknown_x_record":{"properties":{"x":{}}}}}""")]
    [InlineData("""{"oneOf":[{"properties":{"t":{"const":-9223372036854775808}},"required":["t"]},{"properties":{"t":{"const":9223372036854775807}},"required":["t"]}]}""")]
    [InlineData("""{"oneOf":[{"properties":{"t":{"const":9223372036854775808},"a":{}},"required":["t","a"]},{"properties":{"t":{"const":2},"b":{}},"required":["t","b"]}]}""")]
    [InlineData("""{"oneOf":[{"properties":{"t":{"const":1},"n":{"const":99999999999999999999},"a":{}},"required":["t","n","a"]},{"properties":{"t":{"const":1},"n":{"const":99999999999999999998},"b":{}},"required":["t","n","b"]}]}""")]
    public void AwkwardSchema_Compiles(string schema) => Assert.Equal("", EmittedCompilation.Problems(Parsed.Schema(schema, "Event=#").Model));
}
