using System.Globalization;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Tests.Parsing;

public class SeedSchemaTests
{
    private static readonly string s_json = File.ReadAllText(RepositoryRoot.Combine("schema", "chat-session.schema.json"));
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
        string json = s_json.ReplaceLineEndings("\n");
        Assert.Equal(Parsed.Schema(json, s_roots).Model, Parsed.Schema(json.ReplaceLineEndings("\r\n"), s_roots).Model);
    }

    private static Parsed Parse() => Parsed.Schema(s_json, s_roots);
}
