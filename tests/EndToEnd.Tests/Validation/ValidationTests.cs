using System.Text;
using EventUnion.EndToEnd.Tests.Allocation;
using static EventUnion.EndToEnd.Tests.Validation.OrderSchema;

namespace EventUnion.EndToEnd.Tests.Validation;

/// <summary>Every keyword that is checked, by values that it allows and values that it does not, as JSON Schema means it.</summary>
public class ValidationTests
{
    private const string Everything = """
        {"kind":"placed","id":"abcd","code":"A12","hint":"xabcx","count":1.0,"price":0.15,"state":"new","level":2.50,"flag":true,"unit":"kg","tags":["a","b","c"],"rows":[[1,5],[]],
         "notes":{"x-a":"abc","x-b":""},"at":{"x":0,"name":"abcde"},"path":[{"x":1},{"x":2}],"tree":{"left":{"size":0,"right":{"size":9}}},"last":{"kind":"noted","text":"","more":null},
         "log":{"a":{"kind":"placed","id":"ab"}},"any":null}
        """;

    /// <summary>A member's value, the keyword that it breaks (none where it breaks none) and the pointer to where.</summary>
    public static TheoryData<string, string, string, string> Values => new()
    {
        { "id", "\"a\"", "minLength", "/id" },
        { "id", "\"ab\"", "", "" },
        { "id", "\"abcde\"", "maxLength", "/id" },
        { "id", "\"😀😀😀😀\"", "", "" },
        { "id", "\"😀😀😀😀😀\"", "maxLength", "/id" },
        { "id", "\"\\ud83d\\ude00\"", "minLength", "/id" },
        { "id", "\"\\ud83d\\u0041\"", "", "" },
        { "id", "\"\\u0041\\u0042\\u0043\\u0044\"", "", "" },
        { "id", "\"\\u0041\\u0042\\u0043\\u0044e\"", "maxLength", "/id" },
        { "code", "\"A12\"", "", "" },
        { "code", "null", "", "" },
        { "code", "\"a12\"", "pattern", "/code" },
        { "code", "\"A1٢\"", "pattern", "/code" },
        { "code", "\"A12\\n\"", "pattern", "/code" },
        { "code", "\"\\u0041\\u00312\"", "", "" },
        { "hint", "\"abc\"", "", "" },
        { "hint", "\"a\\nc\"", "pattern", "/hint" },
        { "slow", "\"aaaaaaaaaaaa\"", "", "" },
        { "slow", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"", "pattern", "/slow" },
        { "count", "0", "minimum", "/count" },
        { "count", "1e0", "", "" },
        { "count", "9", "", "" },
        { "count", "10", "maximum", "/count" },
        { "price", "0", "exclusiveMinimum", "/price" },
        { "price", "-0.0", "exclusiveMinimum", "/price" },
        { "price", "1000", "exclusiveMaximum", "/price" },
        { "price", "999.95", "", "" },
        { "price", "0.1", "", "" },
        { "price", "0.07", "multipleOf", "/price" },
        { "price", "1e-400", "", "" },
        { "state", "\"done\"", "", "" },
        { "state", "\"d\\u006fne\"", "", "" },
        { "state", "\"Done\"", "enum", "/state" },
        { "level", "3.0", "", "" },
        { "level", "2", "enum", "/level" },
        { "flag", "true", "", "" },
        { "flag", "false", "const", "/flag" },
        { "sure", "true", "", "" },
        { "sure", "null", "", "" },
        { "sure", "false", "enum", "/sure" },
        { "unit", "\"kg\"", "", "" },
        { "unit", "\"g\"", "const", "/unit" },
        { "tags", "[]", "minItems", "/tags" },
        { "tags", "[\"a\",\"b\",\"c\",\"d\"]", "maxItems", "/tags" },
        { "tags", "[\"a\",\"\\u0061\"]", "uniqueItems", "/tags" },
        { "tags", "[\"a\",\"\"]", "minLength", "/tags/1" },
        { "rows", "[[],[1,2],[1,2,3]]", "maxItems", "/rows/2" },
        { "rows", "[[],[1,6]]", "maximum", "/rows/1/1" },
        { "notes", "{}", "minProperties", "/notes" },
        { "notes", """{"x-a":"","x-b":"","x-c":""}""", "maxProperties", "/notes" },
        { "notes", """{"x-a":"","b":""}""", "pattern", "/notes/b" },
        { "notes", """{"x-a":"abcd"}""", "maxLength", "/notes/x-a" },
        { "at", """{"x":-1}""", "minimum", "/at/x" },
        { "at", """{"x":1,"y":2}""", "additionalProperties", "/at/y" },
        { "at", """{"x":1,"name":"abcdef"}""", "maxLength", "/at/name" },
        { "path", """[{"x":1},{"x":-1}]""", "minimum", "/path/1/x" },
        { "path", """[{"x":1},{"x":1,"name":"abcdef"}]""", "maxLength", "/path/1/name" },
        { "tree", """{"left":{"right":{"left":{"size":-1}}}}""", "minimum", "/tree/left/right/left/size" },
        { "last", """{"kind":"noted","text":"a","more":"abcdef"}""", "maxLength", "/last/more" },
        { "last", """{"kind":"noted","text":"a"}""", "minProperties", "/last" },
        { "last", """{"kind":"other"}""", "oneOf", "/last" },
        { "log", """{"a":{"kind":"placed","id":"ab"},"b":{"kind":"placed","id":"a"}}""", "minLength", "/log/b/id" },
        { "any", "5", "", "" },
        { "any", "\"ab\"", "minLength", "/any" },
        { "other", "1", "additionalProperties", "/other" },
        { "count", "\"x\"", "type", "/count" },
        { "count", "1.5", "type", "/count" },
        { "at", "{}", "required", "/at/x" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_BreaksTheKeywordOrNone(string member, string value, string keyword, string pointer)
    {
        byte[] json = Encoding.UTF8.GetBytes(member == "id" ? $$"""{"kind":"placed","id":{{value}} }""" : $$"""{"kind":"placed","id":"ab","{{member}}":{{value}} }""");
        using EventReader<OrderEvent> reader = OrderEvent.CreateReader(json);
        Assert.Equal(keyword.Length == 0, reader.Event.TryValidate(out SchemaViolation violation));
        Assert.Equal((keyword, keyword.Length == 0 ? null : pointer), (violation.Keyword ?? "", violation.Error.Path));
        Assert.True(reader.Event.TryGetPlaced(out Placed placed));
        Assert.Equal(keyword.Length == 0, placed.TryValidate(out SchemaViolation ofKind));
        Assert.Equal(violation, ofKind);
        EventErrorCode expected = keyword switch { "" => EventErrorCode.None, "type" or "required" => EventErrorCode.Stray, _ => EventErrorCode.Invalid };
        Assert.Equal(expected, violation.Error.Code);
        Assert.Equal(expected == EventErrorCode.Stray, reader.Event.Strays);
    }

    [Fact]
    public void EventThatKeepsToItsSchema_IsValid()
    {
        using EventReader<OrderEvent> reader = OrderEvent.CreateReader(Encoding.UTF8.GetBytes(Everything));
        Assert.True(reader.Event.TryValidate(out SchemaViolation violation), violation.ToString());
        Assert.Equal(default, violation);
    }

    [Fact]
    public void Violation_SaysWhatAndWhere()
    {
        using EventReader<OrderEvent> reader = OrderEvent.CreateReader("""{"kind":"placed","id":"ab","tags":["a",""]}"""u8);
        Assert.False(reader.Event.TryValidate(out SchemaViolation violation));
        Assert.Equal("minLength: The text is shorter than 1 characters. At /tags/1 (line 1, column 40, offset 39).", violation.ToString());
    }

    [Fact]
    public void UnknownEvent_IsNoneOfTheSchemas()
    {
        using EventReader<OrderEvent> reader = OrderEvent.CreateReader("""{"kind":"other"}"""u8);
        Assert.False(reader.Event.TryValidate(out SchemaViolation violation));
        Assert.Equal(("oneOf", ""), (violation.Keyword, violation.Error.Path));
    }

    [Fact]
    public void EventsOfAHistory_AreValidatedOneByOne()
    {
        byte[] json = """{"kind":"noted","text":"a","more":"b"} {"kind":"noted","text":"abcdef","more":"b"} {"kind":"placed","id":"ab"}"""u8.ToArray();
        var checks = new Checks();
        Assert.Null(OrderEvent.ReadLines(new MemoryStream([.. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json).Replace("} {", "}\n{", StringComparison.Ordinal))]), checks).Error);
        Assert.Equal(["valid", "maxLength 1", "valid"], checks.Seen);
    }

    // The pattern with a look ahead is matched by backtracking, all else in linear time; neither allocates, nor does a member that is escaped.
    [Fact]
    public void ValidEvent_IsCheckedWithoutAllocation()
    {
        byte[] json = Encoding.UTF8.GetBytes(Everything.Replace("\"tags\":[\"a\",\"b\",\"c\"],", "", StringComparison.Ordinal));
        Assert.Equal(0, Allocated.By(() =>
        {
            using EventReader<OrderEvent> reader = OrderEvent.CreateReader(json);
            if (!reader.Event.TryValidate(out _))
            {
                throw new InvalidOperationException("It is valid.");
            }
        }));
    }

    private sealed class Checks : IOrderEventVisitor
    {
        public List<string> Seen { get; } = [];

        public void Visit(scoped Placed e) => Add(e.TryValidate(out SchemaViolation violation), violation);

        public void Visit(scoped Noted e) => Add(e.TryValidate(out SchemaViolation violation), violation);

        public void Visit(scoped UnknownOrderEvent e) => Seen.Add("unknown");

        private void Add(bool isValid, SchemaViolation violation) => Seen.Add(isValid ? "valid" : $"{violation.Keyword} {violation.Error.EventIndex}");
    }
}
