using System.Globalization;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Tests.Parsing;

public class SeedSchemaTests
{
    private const string Json = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Session",
          "type": "object",
          "required": ["events", "last_updated_at", "session_id"],
          "properties": {
            "events": { "type": "array", "items": { "oneOf": [
              { "$ref": "#/$defs/ThinkingDelta" }, { "$ref": "#/$defs/TextDelta" }, { "$ref": "#/$defs/Thinking" }, { "$ref": "#/$defs/Text" },
              { "$ref": "#/$defs/ToolCall" }, { "$ref": "#/$defs/ToolResult" }, { "$ref": "#/$defs/Stop" }, { "$ref": "#/$defs/UserInput" } ] } },
            "last_updated_at": { "type": "string", "format": "date-time" },
            "session_id": { "type": "string" },
            "generated_title": { "type": ["string", "null"] },
            "index_ids": { "type": ["array", "null"], "items": { "type": "string" } },
            "job_metadata": { "anyOf": [{ "$ref": "#/$defs/JobMetadata" }, { "type": "null" }] }
          },
          "$defs": {
            "ThinkingDelta": { "type": "object", "required": ["content"], "properties": { "content": { "type": "string" }, "type": { "const": "thinking_delta", "default": "thinking_delta" } } },
            "TextDelta": { "type": "object", "required": ["content"], "properties": { "content": { "type": "string" }, "type": { "const": "text_delta" } } },
            "Thinking": { "type": "object", "required": ["content"], "properties": { "content": { "type": "string" }, "type": { "const": "thinking" } } },
            "Text": { "type": "object", "required": ["content"], "properties": { "content": { "type": "string" }, "type": { "const": "text" } } },
            "ToolCall": { "type": "object", "required": ["arguments", "call_id", "name"], "properties": {
              "arguments": { "type": "object", "additionalProperties": true }, "call_id": { "type": "string" }, "name": { "type": "string" }, "type": { "const": "tool_call" } } },
            "ToolResult": { "type": "object", "required": ["call_id", "name", "result"], "properties": {
              "call_id": { "type": "string" }, "name": { "type": "string" }, "result": { "description": "Any JSON." },
              "image_attachment": { "anyOf": [{ "$ref": "#/$defs/ImageAttachment" }, { "type": "null" }] }, "type": { "const": "tool_result" } } },
            "Stop": { "type": "object", "required": ["error", "is_error", "usage"], "properties": {
              "error": { "type": ["string", "null"] }, "is_error": { "type": "boolean" }, "usage": { "$ref": "#/$defs/Usage" }, "type": { "const": "stop" } } },
            "UserInput": { "type": "object", "required": ["content"], "properties": { "content": { "type": "string" }, "type": { "const": "user_input" } } },
            "ImageAttachment": { "type": "object", "required": ["attachment_name", "source_id"], "properties": { "attachment_name": { "type": "string" }, "source_id": { "type": "string" } } },
            "Usage": { "type": "object", "properties": {
              "duration_ms": { "type": ["number", "null"] }, "total_input_tokens": { "type": ["integer", "null"] }, "total_output_tokens": { "type": ["integer", "null"] }, "turns": { "type": ["integer", "null"] } } },
            "JobMetadata": { "type": "object", "properties": { "duration_ms": { "type": ["number", "null"] }, "is_error": { "type": ["boolean", "null"] }, "export_config_ids": { "type": ["array", "null"], "items": { "type": "string" } } } }
          }
        }
        """;

    private static readonly string[] s_roots = ["Session=#", "Event=#/properties/events/items"];

    [Fact]
    public void Events_AreAUnionOfEight()
    {
        UnionModel union = Parse().Union("Event");
        Assert.Equal(
            "ThinkingDelta=thinking_delta TextDelta=text_delta Thinking=thinking Text=text ToolCall=tool_call ToolResult=tool_result Stop=stop UserInput=user_input",
            Parse().Kinds("Event"));
        Assert.Equal(("type", 1, true, true), (union.TagName, union.TagSlot, union.TagIsOptional, union.IsRoot));
    }

    [Fact]
    public void Events_ShareSlots()
    {
        UnionModel union = Parse().Union("Event");
        Assert.Equal(
            ["type 1", "content 2", "arguments 3", "call_id 4", "name 5", "result 6", "image_attachment 7 scope", "error 10", "is_error 11", "usage 12 scope"],
            union.Members.Select(m => m.JsonName + " " + m.Slot.ToString(CultureInfo.InvariantCulture) + (m.IsScope ? " scope" : "")));
        Assert.Equal([new ScopeModel(7, "ImageAttachment"), new ScopeModel(12, "Usage")], union.Scopes);
        Assert.Equal(17, union.SlotCount);
    }

    [Fact]
    public void Envelope_HoldsTheEvents()
    {
        ObjectModel session = Parse().Object("Session");
        Assert.Equal(new EnvelopeModel("Event", 1, "/events"), session.Envelope);
        Assert.Equal(
            ["Events List(Union Event)", "LastUpdatedAt Time", "SessionId Text", "GeneratedTitle Text?", "IndexIds List(Text)?", "JobMetadata Object JobMetadata?"],
            session.Members.Select(m => m.Name + " " + Parse().Value("Session", m.JsonName)));
    }

    [Fact]
    public void Variants_HaveTheirMembers()
    {
        Assert.Equal(
            ["Map(Any) True", "Text True", "Text True"],
            Parse().Object("ToolCall").Members.Select(m => Parse().Value("ToolCall", m.JsonName) + " " + m.IsRequired));
        Assert.Equal(
            ["Text? True", "Boolean True", "Object Usage True"],
            Parse().Object("Stop").Members.Select(m => Parse().Value("Stop", m.JsonName) + " " + m.IsRequired));
    }

    [Fact]
    public void MissingTag_FiveCanNotBeToldApart()
    {
        var note = Assert.Single(Parse().Result.Diagnostics);
        Assert.Equal("EU0011", note.Descriptor.Id);
        Assert.Equal(["type", "ThinkingDelta, TextDelta, Thinking, Text, UserInput"], note.Arguments);
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Culture_ChangesNothing(string culture)
    {
        SchemaModel expected = Parse().Model;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Parse().Model);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void LineEndings_ChangeNothing()
    {
        string json = Json.ReplaceLineEndings("\n");
        Assert.Equal(Parsed.Schema(json, s_roots).Model, Parsed.Schema(json.ReplaceLineEndings("\r\n"), s_roots).Model);
    }

    private static Parsed Parse() => Parsed.Schema(Json, s_roots);
}
