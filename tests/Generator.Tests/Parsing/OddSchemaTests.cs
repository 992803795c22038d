using EventUnion.Generator.Tests.Emitting;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>Schemas as others write them than those of the public documents: each becomes code without a warning, or says where and why not.</summary>
public class OddSchemaTests
{
    [Theory]
    [InlineData("integer constants", """{"oneOf":[{"properties":{"op":{"const":1},"a":{}},"required":["op"]},{"properties":{"op":{"const":-2}},"required":["op"]},{"properties":{"op":{"const":9007199254740993}},"required":["op"]}]}""", "Event1=1 EventMinus2=-2 Event9007199254740993=9007199254740993")]
    [InlineData("boolean constants", """{"oneOf":[{"properties":{"ok":{"const":true},"value":{}},"required":["ok"]},{"properties":{"ok":{"const":false},"error":{"type":"string"}},"required":["ok"]}]}""", "EventTrue=true EventFalse=false")]
    [InlineData("draft-04 with id and nested definitions", """{"$schema":"http://json-schema.org/draft-04/schema#","id":"http://acme.example/e.json","oneOf":[{"$ref":"#/definitions/v1/definitions/a"},{"$ref":"b.json"}],"definitions":{"v1":{"definitions":{"a":{"properties":{"t":{"enum":["a"]},"n":{"$ref":"#/definitions/v1/definitions/n"}},"required":["t"]},"n":{"type":"integer","minimum":0,"exclusiveMinimum":true}}},"b":{"id":"b.json","properties":{"t":{"enum":["b"]}},"required":["t"]}}}""", "A=a B=b")]
    [InlineData("anchors", """{"oneOf":[{"$ref":"#a"},{"$ref":"#b"}],"$defs":{"x":{"$anchor":"a","properties":{"t":{"const":"a"}},"required":["t"]},"y":{"$anchor":"b","properties":{"t":{"const":"b"},"next":{"$ref":"#a"}},"required":["t"]}}}""", "A=a B=b")]
    [InlineData("dynamic references", """{"$id":"https://acme.example/tree","$dynamicAnchor":"node","oneOf":[{"properties":{"t":{"const":"leaf"}},"required":["t"]},{"properties":{"t":{"const":"fork"},"ways":{"type":"array","items":{"$dynamicRef":"#node"}}},"required":["t"]}]}""", "Leaf=leaf Fork=fork")]
    [InlineData("allOf that overrides", """{"oneOf":[{"allOf":[{"$ref":"#/$defs/Base"},{"properties":{"t":{"const":"a"},"id":{"type":"string","format":"uuid"}}}]},{"allOf":[{"$ref":"#/$defs/Base"},{"properties":{"t":{"enum":["b"]},"id":{"type":["string","null"]}}}]}],"$defs":{"Base":{"properties":{"t":{"type":"string"},"id":{"type":"string"}},"required":["t","id"]}}}""", "A=a B=b")]
    [InlineData("a type in a list of one", """{"type":["object"],"oneOf":[{"type":["object"],"properties":{"t":{"type":["string"],"const":"a"}},"required":["t"]},{"type":["object","null"],"properties":{"t":{"const":"b"}},"required":["t"]}]}""", "A=a B=b")]
    [InlineData("a tag in a nested object", """{"oneOf":[{"properties":{"head":{"properties":{"t":{"const":"a"}},"required":["t"]},"a":{"type":"string"}},"required":["head","a"]},{"properties":{"head":{"properties":{"t":{"const":"b"}},"required":["t"]},"b":{"type":"string"}},"required":["head","b"]}]}""", "EventA= EventB=")]
    [InlineData("numbers as constants that are no integers", """{"oneOf":[{"properties":{"v":{"const":1.0},"a":{}},"required":["v","a"]},{"properties":{"v":{"const":2.5},"b":{}},"required":["v","b"]}]}""", null)]
    [InlineData("tags of several types", """{"oneOf":[{"properties":{"t":{"const":1}},"required":["t"]},{"properties":{"t":{"const":"1"}},"required":["t"]},{"properties":{"t":{"const":true}},"required":["t"]}]}""", null)]
    [InlineData("nullable enum of OpenAPI 3.0", """{"oneOf":[{"properties":{"t":{"type":"string","enum":["a"]},"s":{"type":"string","nullable":true,"enum":["x","y",null]}},"required":["t"]},{"properties":{"t":{"type":"string","enum":["b"]},"s":{"nullable":true,"allOf":[{"$ref":"#/$defs/S"}]}},"required":["t"]}],"$defs":{"S":{"type":"string","enum":["p","q"]}}}""", "A=a B=b")]
    public void Union_IsReadOrSaidNotToBe(string style, string json, string? kinds)
    {
        Assert.NotEmpty(style);
        Parsed parsed = Parsed.Schema(json, "Event=#");
        Assert.Equal("", EmittedCompilation.Problems(parsed.Model));
        if (kinds is not null)
        {
            Assert.Equal(kinds, parsed.Kinds("Event"));
            Assert.Empty(parsed.Said);
        }
    }

    [Fact]
    public void MessagesOfAsyncApi3_MayBeChosen()
    {
        Parsed parsed = Parsed.Schema(
            """
            {"asyncapi":"3.0.0","channels":{"log":{"messages":{"any":{"payload":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}]}}}}},
             "components":{"schemas":{"A":{"type":"object","properties":{"t":{"const":"a"}},"required":["t"]},"B":{"type":"object","properties":{"t":{"const":"b"}},"required":["t"]}}}}
            """, "Event=#/channels/log");
        Assert.Equal("A=a B=b", parsed.Kinds("Event"));
        Assert.Equal("", EmittedCompilation.Problems(parsed.Model));
    }

    [Fact]
    public void FilesInFoldersWithSpacesAndLetters_AreFound()
    {
        (string, string)[] files =
        [
            ("/my project/schéma/ereignis liste.json", """{"oneOf":[{"$ref":"../geteilte teile/größe.yaml#/$defs/A"},{"$ref":"./b%20teil.json"}]}"""),
            ("/my project/geteilte teile/größe.yaml", "$defs:\n  A:\n    properties: {t: {const: a}, \"größe\": {$ref: '../schéma/b teil.json'}}\n    required: [t]\n"),
            ("/my project/schéma/b teil.json", """{"properties":{"t":{"const":"b"}},"required":["t"]}"""),
        ];
        Parsed parsed = Parsed.Files(files, "Event=#");
        Assert.Equal("A=a B=b", parsed.Kinds("Event"));
        Assert.Equal(("Größe", "Object B"), (parsed.Member("A", "größe").Name, parsed.Value("A", "größe")));
        Assert.Empty(parsed.Said);
        Assert.Equal("", EmittedCompilation.Problems(parsed.Model));
    }

    // Names that are hostile to code, comments, literals and the eye.
    [Fact]
    public void HostileTexts_Compile()
    {
        string[] texts =
        [
            "class", "@class", "a\"b", "a\\b", "a\nb", "a\r\nb", "a\u2028b", "a\u0085b", "\u0000", "\u0001\u001f", "\t", "a{b}", "{", "\"\"\"", "*/", "</summary>", "<see cref=\"T\"/>", "&amp;", "]]>", "//", "/*", "#if", "\u202eabc\u202c",
            "\u200b", "é", "e\u0301", "\ud83d\ude00", "\uff21", "\u01c5", "ß", "ı", "İ", "_", "__", "1", "١", "a b", "a-b", "a.b", "A", "a", "async", "await", "record", "field", "value", "var", "nameof", "scoped", "required", "file", "global", "__arglist", "s_shape", "_frame",
        ];
        static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
        string members = string.Join(",", texts.Select(static t => $"{Json(t)}:{{\"type\":\"string\",\"title\":{Json(t)},\"description\":{Json(t)},\"default\":{Json(t)}}}"));
        string values = string.Join(",", texts.Select(Json));
        string variants = string.Join(",", texts.Select(static t => $"{{\"title\":{Json(t)},\"description\":{Json(t)},\"properties\":{{\"{"$"}t\":{{\"const\":{Json(t)}}}}},\"required\":[\"$t\"]}}"));
        Parsed parsed = Parsed.Validated(
            $"{{\"oneOf\":[{variants},{{\"properties\":{{\"$t\":{{\"const\":\"the last\"}},\"all\":{{\"type\":\"object\",\"properties\":{{{members}}},\"required\":[{values}]}},\"each\":{{\"enum\":[{values}]}},\"some\":{{\"type\":\"string\",\"pattern\":{Json("[\"\\\\n*/]")}}}}},\"required\":[\"$t\"]}}]}}", "Event=#");
        Assert.Equal(texts.Length + 1, parsed.Union("Event").Kinds.Count);
        Assert.Equal(texts.Length, parsed.Enum("TheLastEach").Values.Count);
        Assert.Equal(texts.Length, parsed.Object("TheLastAll").Members.Count);
        Assert.All(parsed.Said, static s => Assert.StartsWith("EU0013", s, StringComparison.Ordinal));
        Assert.Equal("", EmittedCompilation.Problems(parsed.Model));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"a\\udc00b\"")]
    public void HalfOfASurrogatePair_IsSaidToBeMalformed(string text)
    {
        string json = """{"oneOf":[{"properties":{"t":{"const":TEXT}},"required":["t"]},{"properties":{"t":{"const":"b"}},"required":["t"]}]}""";
        Parsed parsed = Parsed.Schema(json.Replace("TEXT", text, StringComparison.Ordinal), "Event=#");
        Assert.Null(parsed.Result.Model);
        Assert.Equal(["JSON", "a string holds half of a surrogate pair"], Assert.Single(parsed.Result.Diagnostics, static d => d.Descriptor.Id == "EU0003").Arguments);
    }

    [Theory]
    [InlineData("anchors, aliases and merge keys", "x: &base {properties: {t: {const: a}, n: &n {type: integer}}, required: [t]}\noneOf:\n- <<: *base\n- <<: *base\n  properties: {t: {const: b}, n: *n}\n", "A=a B=b", "")]
    [InlineData("tags", "oneOf:\n- properties: {t: {const: !!str 1}}\n  required: [t]\n- properties: {t: {const: !custom two}}\n  required: [t]\n", "N1=1 Two=two", "")]
    [InlineData("several documents", "oneOf:\n- {properties: {t: {const: a}}, required: [t]}\n- {properties: {t: {const: b}}, required: [t]}\n---\nother: 1\n", "", "EU0003")]
    [InlineData("a name twice", "oneOf:\n- {properties: {t: {const: a, const: c}}, required: [t]}\n- {properties: {t: {const: b}}, required: [t]}\n", "C=c B=b", "EU0004")]
    [InlineData("tabs for indentation", "oneOf:\n\t- {properties: {t: {const: a}}}\n", "", "EU0003")]
    [InlineData("a byte order mark, CRLF and comments", "\ufeff# events\r\noneOf: # all\r\n- {properties: {t: {const: a}}, required: [t]}\r\n- properties:\r\n    t: {const: 'b'} # last\r\n  required:\r\n  - t\r\n", "A=a B=b", "")]
    [InlineData("block scalars as tags", "oneOf:\n- properties:\n    t:\n      const: |-\n        two\n        lines\n  required: [t]\n- properties: {t: {const: >- \n        folded}}\n  required: [t]\n", null, null)]
    [InlineData("nothing", "", "", "EU0003")]
    [InlineData("a scalar", "hello", "", "EU0006")]
    public void Yaml_IsReadOrSaidNotToBe(string style, string yaml, string? kinds, string? said)
    {
        Assert.NotEmpty(style);
        Parsed parsed = Parsed.Files([("/project/schema/test.yaml", yaml)], "Event=#");
        if (said is not null)
        {
            Assert.Equal(said, string.Join(" ", parsed.Result.Diagnostics.Select(static d => d.Descriptor.Id).Distinct()));
            Assert.Equal(kinds, parsed.Result.Model is null ? "" : parsed.Kinds("Event"));
        }

        Assert.Equal("", parsed.Result.Model is { } model ? EmittedCompilation.Problems(model) : "");
        Assert.True(parsed.Result.Model is not null || parsed.Result.Diagnostics.Count > 0);
    }
}
