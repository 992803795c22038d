using EventUnion.Generator.Baselines;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Tests.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Tests.Baselines;

/// <summary>What a baseline says of a schema, and that whatever it writes it reads.</summary>
public class BaselineTextTests
{
    private const string Schema = """
        {
          "type": "object", "required": ["events"], "properties": { "events": { "type": "array", "items": { "oneOf": [{ "$ref": "#/$defs/Paid" }, { "$ref": "#/$defs/Sent" }] } } },
          "$defs": {
            "Paid": { "type": "object", "required": ["t", "amount"], "properties": {
              "t": { "const": "order.paid" }, "amount": { "type": "number" }, "note": { "type": ["string", "null"] }, "level": { "enum": ["low", "high"] },
              "tags": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": ["string", "null"] } } }, "by": { "$ref": "#/$defs/Person" } } },
            "Sent": { "type": "object", "required": ["t", "by"], "properties": { "t": { "const": "sent" }, "by": { "$ref": "#/$defs/Person" }, "raw": {} } },
            "Person": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "age": { "type": "integer" } } }
          }
        }
        """;

    [Fact]
    public void EveryPart_IsALine() => Assert.Equal(
        """
        # What Acme.TestSchema reads, for the build to compare the schema with. EventUnion's code fix of EU0047 writes it anew.
        History: object
          events: list<Event>
        Person: object
          name: text
          age?: long
        Event: union by "t"
          OrderPaid: 1 "order.paid"
            amount: number
            note?: text | null
            level?: OrderPaidLevel
            tags?: map<list<text | null>>
            by?: Person
          Sent: 2 "sent"
            by: Person
            raw?: any | null
        OrderPaidLevel: enum
          Low: 1 "low"
          High: 2 "high"

        """,
        Write(Schema, "History=#", "Event=#/properties/events/items"));

    [Theory]
    [InlineData("a b")]
    [InlineData("a: b?")]
    [InlineData("#note")]
    [InlineData("")]
    [InlineData("say \\\"hi\\\" \\\\")]
    [InlineData("line\\nbreak\\u2028and\\u0085more")]
    [InlineData("x.y")]
    [InlineData("ключ")]
    public void NameOfAnyCharacters_IsReadBackAsOneLine(string name)
    {
        List<BaselineLine> lines = Read(Write("{\"properties\":{\"" + name + "\":{\"type\":\"string\"},\"other\":{\"type\":\"string\"}}}", "R=#"));
        Assert.Equal(["", "R", "R"], lines.Select(static l => l.Parent));
        Assert.StartsWith("R.", lines[1].Key, StringComparison.Ordinal);
        Assert.EndsWith("?: text", lines[1].Text, StringComparison.Ordinal);
        Assert.Equal("R.other", lines[2].Key);
    }

    [Theory]
    [InlineData("openai/openapi.json", "#/components/schemas/ResponseStreamEvent")]
    [InlineData("octokit/schema.json", "#/definitions/issues_event")]
    [InlineData("acp/schema-v2.json", "#/$defs/SessionUpdate")]
    public void PublicSchema_HasADistinctLineForEverything_AndEqualsItself(string file, string pointer)
    {
        SchemaModel model = Parsed.Schema(CorporaFolder.Read(file), "Root=" + pointer).Model;
        string text = BaselineText.Write(model);
        List<BaselineLine> lines = Read(text);
        int parts = model.Objects.Sum(static o => 1 + o.Members.Count) + model.Unions.Count + model.Enums.Sum(static e => 1 + e.Values.Count);
        Assert.Equal(parts, lines.Count);
        Assert.Distinct(lines.Select(static l => l.Key));
        Assert.Empty(BaselineComparison.Compare(lines, Read(text.ReplaceLineEndings("\r\n"))));
    }

    [Fact]
    public void UnionThatIsNew_IsToldWithoutItsParts()
    {
        List<BaselineLine> now = Read(Write(Schema, "History=#", "Event=#/properties/events/items"));
        BaselineDifference[] differences = [.. BaselineComparison.Compare([], now)];
        Assert.Equal(["History", "Person", "Event", "OrderPaidLevel"], differences.Select(static d => d.Arguments[0]));
        Assert.All(differences, static d => Assert.Same(BaselineDescriptors.Added, d.Descriptor));
        Assert.Equal(["History", "Person", "Event", "OrderPaidLevel"], BaselineComparison.Compare(now, []).Select(static d => d.Arguments[0]));
    }

    private static string Write(string schema, params string[] roots) => BaselineText.Write(Parsed.Schema(schema, roots).Model);

    private static List<BaselineLine> Read(string text) => BaselineReader.Read(SourceText.From(text));
}
