using System.Text;
using EventUnion.EndToEnd.Tests.Allocation;
using static EventUnion.EndToEnd.Tests.Validation.ChoiceSchema;

namespace EventUnion.EndToEnd.Tests.Validation;

/// <summary>What alternatives assert, whether they are kinds of a union in C# or not; and what is asserted of members that have no property.</summary>
public class ChoiceValidationTests
{
    /// <summary>A member's value, the keyword that it breaks (none where it breaks none) and the pointer to where.</summary>
    public static TheoryData<string, string, string, string> Values => new()
    {
        { "scalar", "\"abc\"", "", "" },
        { "scalar", "\"abcd\"", "maxLength", "/scalar" },
        { "scalar", "5.0", "", "" },
        { "scalar", "4", "minimum", "/scalar" },
        { "scalar", "5.5", "anyOf", "/scalar" },
        { "scalar", "false", "", "" },
        { "scalar", "{}", "anyOf", "/scalar" },
        { "text", "\"a\"", "", "" },
        { "text", "\"bbbb\"", "", "" },
        { "text", "\"bbb\"", "anyOf", "/text" },
        { "typed", "\"ab\"", "", "" },
        { "typed", "null", "", "" },
        { "typed", "9e0", "", "" },
        { "typed", "\"a\"", "minLength", "/typed" },
        { "typed", "10", "maximum", "/typed" },
        { "typed", "1.5", "type", "/typed" },
        { "typed", "[]", "type", "/typed" },
        { "chain", "\"ab\"", "", "" },
        { "chain", "null", "", "" },
        { "chain", "\"a\"", "minLength", "/chain" },
        { "chain", "\"abcde\"", "maxLength", "/chain" },
        { "body", "\"abcd\"", "maxLength", "/body" },
        { "body", "[\"ab\",\"cd\"]", "", "" },
        { "body", "[\"ab\",\"c\"]", "minLength", "/body/1" },
        { "body", "[\"ab\",\"cd\",\"ef\"]", "maxItems", "/body" },
        { "body", "[1]", "type", "/body/0" },
        { "body", "-1", "minimum", "/body" },
        { "body", "1.5", "type", "/body" },
        { "body", """{"x":-1}""", "minimum", "/body/x" },
        { "body", """{"x":1,"label":"abcde"}""", "maxLength", "/body/label" },
        { "body", "true", "oneOf", "/body" },
        { "body", "null", "type", "/body" },
        { "bodies", """["abc",{"x":0}]""", "", "" },
        { "bodies", """[["ab"],["a"]]""", "minLength", "/bodies/1/0" },
        { "bodies", """["abc",{"x":-1}]""", "minimum", "/bodies/1/x" },
        { "bodies", """[1,2,3]""", "maxItems", "/bodies" },
        { "byName", """{"a":"abc","b":"abcd"}""", "maxLength", "/byName/b" },
        { "byName", """{"abc":"a"}""", "maxLength", "/byName/abc" },
        { "table", "true", "", "" },
        { "table", "\"a\"", "oneOf", "/table" },
        { "table", """{"a":{"x":1},"b":{"x":-1}}""", "minimum", "/table/b/x" },
        { "table", """{"a":{"x":1},"b":{}}""", "required", "/table/b/x" },
        { "table", "[]", "minItems", "/table" },
        { "table", """[{"t":"leaf","size":10}]""", "maximum", "/table/0/size" },
        { "alike", "\"ab\"", "", "" },
        { "alike", "\"longer\"", "", "" },
        { "alike", "\"abc\"", "oneOf", "/alike" },
        { "part", """{"t":"leaf","size":9}""", "", "" },
        { "part", """{"t":"branch","left":{"t":"leaf","size":10}}""", "maximum", "/part/left/size" },
        { "part", """{"t":"branch","left":{"t":"leaf"},"right":{"t":"branch","right":{"t":"leaf","size":10}}}""", "maximum", "/part/right/right/size" },
        { "part", """{"t":"branch","lefts":{}}""", "additionalProperties", "/part/lefts" },
        { "part", """{"t":"leaf","a":1,"b":2,"c":3}""", "maxProperties", "/part" },
        { "part", """{"t":"other"}""", "oneOf", "/part" },
        { "open", """{"t":"other"}""", "", "" },
        { "open", "5", "", "" },
        { "open", """{"t":"leaf","size":10}""", "maximum", "/open/size" },
        { "others", """{"t":"other"}""", "", "" },
        { "others", "5", "oneOf", "/others" },
        { "others", """{"t":"leaf","size":10}""", "maximum", "/others/size" },
        { "needs", """{"x":1,"y":2,"a":3}""", "", "" },
        { "needs", """{"x":1,"y":2,"b":null}""", "", "" },
        { "needs", """{"x":1,"a":3}""", "required", "/needs/y" },
        { "needs", """{"y":1,"a":3}""", "required", "/needs/x" },
        { "needs", """{"x":1,"y":2}""", "anyOf", "/needs" },
        { "mapNeeds", """{"\u0078":1}""", "", "" },
        { "mapNeeds", "{}", "required", "/mapNeeds/x" },
        { "rest", """{"a":5,"b":"ab"}""", "", "" },
        { "rest", """{"\u0061":5,"b":"abc"}""", "maxLength", "/rest/b" },
        { "rest", """{"b":5}""", "type", "/rest/b" },
        { "named", """{"x-a":"a"}""", "", "" },
        { "named", """{"x-a":"a","y":"a"}""", "additionalProperties", "/named/y" },
        { "none", "{}", "", "" },
        { "none", """{"a":1}""", "additionalProperties", "/none/a" },
        { "extended", """{"y":"abc"}""", "", "" }, // what is said of some names is said of no others
        { "sealed", """{"x":1,"z":2}""", "", "" },
        { "sealed", """{"x":1,"y":2}""", "unevaluatedProperties", "/sealed/y" },
        { "sized", """{"x":1,"y":2}""", "", "" },
        { "sized", """{"x":1}""", "minProperties", "/sized" },
        { "leaf", """{"t":"leaf"}""", "", "" },
        { "leaf", """{"size":1}""", "required", "/leaf/t" },
        { "leaf", """{"\u0074":"branch"}""", "const", "/leaf/t" },
        { "leaves", """[{"t":"leaf"},{"t":5}]""", "type", "/leaves/1/t" },
        { "guess", """{"g":1,"a":0}""", "", "" },
        { "guess", """{"g":1,"a":-1}""", "minimum", "/guess/a" },
        { "guess", "{}", "", "" },
        { "guess", """{"a":-1}""", "", "" }, // which of two kinds it is, nothing says
        { "guess", """{"c":1}""", "", "" },
        { "guess", """{"g":4}""", "oneOf", "/guess" },
        { "loop", """["ab",[1,["b"]]]""", "", "" },
        { "loop", """["ab",[1,["abc"]]]""", "maxLength", "/loop/1/1/0" },
        { "loop", """["ab",[1,[true]]]""", "oneOf", "/loop/1/1/0" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_BreaksTheKeywordOrNone(string member, string value, string keyword, string pointer)
    {
        using EventReader<ChoiceEvent> reader = ChoiceEvent.CreateReader(Encoding.UTF8.GetBytes($$"""{"{{member}}":{{value}},"kind":"sent"}"""));
        Assert.Equal(keyword.Length == 0, reader.Event.TryValidate(out SchemaViolation violation));
        Assert.Equal((keyword, keyword.Length == 0 ? null : pointer), (violation.Keyword ?? "", violation.Error.Path));
        var all = new List<SchemaViolation>();
        Assert.Equal(keyword.Length == 0, reader.Event.TryValidate(all));
        Assert.Equal(keyword.Length == 0 ? [] : [violation], all);
    }

    [Fact]
    public void UnionsOwnAssertion_HoldsForEveryKind()
    {
        using EventReader<ChoiceEvent> reader = ChoiceEvent.CreateReader("""{"kind":"seen"}"""u8);
        Assert.False(reader.Event.TryValidate(out SchemaViolation violation));
        Assert.Equal(("minProperties", ""), (violation.Keyword, violation.Error.Path));
    }

    [Fact]
    public void EveryViolation_IsListedUpToALimit()
    {
        byte[] json = """{"kind":"sent","scalar":4,"body":["a","b","ab"],"table":{"a":{"x":-1,"label":"abcde"},"b":{}},"none":{"a":1,"b":2},"part":5}"""u8.ToArray();
        using EventReader<ChoiceEvent> reader = ChoiceEvent.CreateReader(json);
        var found = new List<SchemaViolation>();
        Assert.False(reader.Event.TryValidate(found));
        Assert.Equal(
            [
                "required /table/b/x", "minimum /scalar", "maxItems /body", "minLength /body/0", "minLength /body/1", "minimum /table/a/x", "maxLength /table/a/label", "oneOf /part", "additionalProperties /none/a",
                "additionalProperties /none/b",
            ],
            found.Select(static v => v.Keyword + " " + v.Error.Path));
        Assert.False(reader.Event.TryValidate(out SchemaViolation first));
        Assert.Equal(found[0], first);
        var some = new List<SchemaViolation>();
        Assert.False(reader.Event.TryValidate(some, limit: 3));
        Assert.Equal(found.Take(3), some);
    }

    [Fact]
    public void Limit_IsOneAtLeast()
    {
        using EventReader<ChoiceEvent> reader = ChoiceEvent.CreateReader("""{"kind":"sent"}"""u8);
        ArgumentOutOfRangeException? thrown = null;
        try
        {
            reader.Event.TryValidate([], limit: 0);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            thrown = exception;
        }

        Assert.Equal("limit", thrown?.ParamName);
    }

    [Fact]
    public void ValidEvent_IsCheckedWithoutAllocation()
    {
        byte[] json = """{"kind":"sent","scalar":"abc","text":"bbbb","typed":5,"body":["ab"],"bodies":["abc",{"x":1}],"table":{"a":{"x":1}},"rest":{"a":1,"b":"ab"},"loop":["a",[1]],"needs":{"x":1,"y":2,"b":3}}"""u8.ToArray();
        Assert.Equal(0, Allocated.By(() =>
        {
            using EventReader<ChoiceEvent> reader = ChoiceEvent.CreateReader(json);
            if (!reader.Event.TryValidate(out _))
            {
                throw new InvalidOperationException("It is valid.");
            }
        }));
    }
}
