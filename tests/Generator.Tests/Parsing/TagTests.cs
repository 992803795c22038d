using EventUnion.Generator.Model;

namespace EventUnion.Generator.Tests.Parsing;

public class TagTests
{
    [Theory]
    [InlineData("""{"const":"a"}""", """{"const":"b"}""", "A=a B=b")]
    [InlineData("""{"enum":["a"]}""", """{"const":"b"}""", "A=a B=b")]
    [InlineData("""{"enum":["a","a2"]}""", """{"enum":["b"]}""", "A=a|a2 B=b")]
    [InlineData("""{"const":"a","default":"a"}""", """{"const":"b"}""", "A=a B=b")]
    [InlineData("""{"enum":["a",null]}""", """{"const":"b"}""", "A=a B=b")]
    public void StringTag_IsInferred(string first, string second, string kinds)
    {
        var parsed = Parsed.Schema(Two(first, second), "Event=#");
        Assert.Equal(kinds, parsed.Kinds("Event"));
        Assert.Equal("type", parsed.Union("Event").TagName);
    }

    [Theory]
    [InlineData("""{"const":1}""", """{"const":2.0}""", "Event1=1 Event2=2", TagType.Integer)]
    [InlineData("""{"const":true}""", """{"const":false}""", "EventTrue=true EventFalse=false", TagType.Boolean)]
    public void IntegerAndBooleanTags_AreNamedAfterTheUnion(string first, string second, string kinds, int type)
    {
        var parsed = Parsed.Schema(Two(first, second), "Event=#");
        Assert.Equal(kinds, parsed.Kinds("Event"));
        Assert.Equal((TagType)type, parsed.Object(parsed.Union("Event").Kinds[0].Name).Variant!.Tag!.Type);
    }

    [Fact]
    public void SharedConstant_IsNoTag()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"properties":{"jsonrpc":{"const":"2.0"},"method":{"const":"a"}}},
              {"properties":{"jsonrpc":{"const":"2.0"},"method":{"const":"b"}}}]}
            """, "Event=#");
        Assert.Equal("method", parsed.Union("Event").TagName);
    }

    [Fact]
    public void PropertyWithoutAName_IsNoTag()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"properties":{"":{"const":"a"},"kind":{"const":"x"}},"required":[""]},
              {"properties":{"":{"const":"b"},"kind":{"const":"y"}},"required":[""]}],
             "discriminator":{"propertyName":""}}
            """, "Event=#");
        Assert.Equal("kind", parsed.Union("Event").TagName);
    }

    [Fact]
    public void RequiredProperty_IsPreferredAsTag()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"properties":{"type":{"const":"a"},"role":{"const":"x"}},"required":["role"]},
              {"properties":{"type":{"const":"b"},"role":{"const":"y"}},"required":["role"]}]}
            """, "Event=#");
        Assert.Equal("role", parsed.Union("Event").TagName);
        Assert.False(parsed.Union("Event").TagIsOptional);
    }

    [Fact]
    public void CommonName_IsPreferredAsTag()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"properties":{"role":{"const":"x"},"kind":{"const":"a"}}},
              {"properties":{"role":{"const":"y"},"kind":{"const":"b"}}}]}
            """, "Event=#");
        Assert.Equal("kind", parsed.Union("Event").TagName);
        Assert.True(parsed.Union("Event").TagIsOptional);
    }

    [Fact]
    public void Discriminator_GivesTheTagAndMappingItsValues()
    {
        var parsed = Parsed.Schema(Mapped("""{"cat":"#/components/schemas/Cat","dog":"Dog"}"""), "Event=#/components/schemas/Pet");
        Assert.Equal("Cat=cat Dog=dog", parsed.Kinds("Event"));
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void DiscriminatorWithoutMapping_TakesConstantsOrSchemaNames()
    {
        string json = Mapped("{}").Replace("\"mapping\":{}", "\"x\":1", StringComparison.Ordinal);
        Assert.Equal("Cat=Cat Dog=Dog", Parsed.Schema(json, "Event=#/components/schemas/Pet").Kinds("Event"));
    }

    [Fact]
    public void OneBodyUnderSeveralMappedTags_IsOneKindPerTag()
    {
        var parsed = Parsed.Schema(Mapped("""{"cat":"Cat","lion":"Cat","dog":"Dog"}"""), "Event=#/components/schemas/Pet");
        Assert.Equal("Cat=cat Lion=lion Dog=dog", parsed.Kinds("Event"));
        Assert.Equal(parsed.Object("Cat").Members, parsed.Object("Lion").Members);
        Assert.Equal((2, "lion"), (parsed.Object("Lion").Variant!.Kind, parsed.Object("Lion").Variant!.Tag!.Value));
    }

    [Fact]
    public void MappingToIntegerProperty_GivesIntegerTags()
    {
        string json = Mapped("""{"1":"Cat","2":"Dog"}""").Replace("\"kind\":{\"type\":\"string\"}", "\"kind\":{\"type\":\"integer\"}", StringComparison.Ordinal);
        UnionModel union = Parsed.Schema(json, "Event=#/components/schemas/Pet").Union("Event");
        Assert.All(union.Kinds, k => Assert.Equal(TagType.Integer, k.Tags[0].Type));
        Assert.Equal(["Cat", "Dog"], union.Kinds.Select(k => k.Name));
    }

    [Fact]
    public void MappingOfFiles_IsFollowed()
    {
        var parsed = Parsed.Files(
            [
                ("/project/schema/test.json", """
                    {"oneOf":[{"$ref":"other.json#/$defs/Cat"},{"$ref":"other.json#/$defs/Dog"}],
                     "discriminator":{"propertyName":"kind","mapping":{"c":"other.json#/$defs/Cat","d":"other.json#/$defs/Dog"}}}
                    """),
                ("/project/schema/other.json", """
                    {"$defs":{"Cat":{"type":"object","properties":{"kind":{"type":"string"}}},"Dog":{"type":"object","properties":{"kind":{"type":"string"}}}}}
                    """),
            ],
            "Event=#");
        Assert.Equal("C=c D=d", parsed.Kinds("Event"));
    }

    [Fact]
    public void TagOfOneValue_IsNoMember()
    {
        var parsed = Parsed.Schema(Two("""{"const":"a"}""", """{"const":"b"}"""), "Event=#");
        Assert.DoesNotContain(parsed.Object("A").Members, m => m.JsonName == "type");
        Assert.Equal(new VariantModel("Event", 1, "type", new([new TagModel(TagType.String, "a")])), parsed.Object("A").Variant);
    }

    [Fact]
    public void TagOfSeveralValues_IsARequiredMember()
    {
        var parsed = Parsed.Schema(Two("""{"enum":["a","a2"]}""", """{"const":"b"}"""), "Event=#");
        MemberModel tag = parsed.Member("A", "type");
        Assert.Null(parsed.Object("A").Variant!.Tag);
        Assert.Equal(("EventSlots.Type", true, false, "Text"), (tag.Slot, tag.IsRequired, tag.IsNullable, parsed.Value("A", "type")));
        Assert.Empty(parsed.Model.Enums);
    }

    [Fact]
    public void VariantForEverythingElse_IsTheUnknownArm()
    {
        var parsed = Parsed.Schema(
            """
            {"anyOf":[
              {"properties":{"type":{"const":"a"}}},
              {"properties":{"type":{"const":"b"}}},
              {"properties":{"type":{"type":"string"}},"not":{"anyOf":[{"properties":{"type":{"const":"a"}}}]}}]}
            """, "Event=#");
        Assert.Equal("A=a B=b", parsed.Kinds("Event"));
    }

    [Fact]
    public void OneMemberUnionWithDiscriminator_StaysAUnion()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[{"$ref":"#/$defs/A"}],"discriminator":{"propertyName":"type"},"$defs":{"A":{"properties":{"type":{"const":"a"}}}}}
            """, "Event=#");
        Assert.Equal("A=a", parsed.Kinds("Event"));
    }

    // As AsyncAPI and Swagger 2 spell it: the name alone, and the schemas' names are its values.
    [Fact]
    public void DiscriminatorOfAString_NamesTheTag()
    {
        var parsed = Parsed.Schema("""{"oneOf":[{"$ref":"#/$defs/Cat"},{"$ref":"#/$defs/Dog"}],"discriminator":"pet","$defs":{"Cat":{"properties":{"pet":{"type":"string"}},"required":["pet"]},"Dog":{"properties":{"pet":{"type":"string"}},"required":["pet"]}}}""", "Pet=#");
        Assert.Equal("Cat=Cat Dog=Dog", parsed.Kinds("Pet"));
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void DiscriminatorOfABase_IsNoneOfItsVariants()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[{"$ref":"#/$defs/Cat"},{"$ref":"#/$defs/Dog"}],
             "$defs":{
               "Pet":{"discriminator":{"propertyName":"pet"},"properties":{"pet":{"type":"string"}},"required":["pet"]},
               "Cat":{"allOf":[{"$ref":"#/$defs/Pet"},{"properties":{"pet":{"const":"cat"}}}]},"Dog":{"allOf":[{"$ref":"#/$defs/Pet"},{"properties":{"pet":{"const":"dog"}}}]}}}
            """, "Event=#");
        Assert.Equal("Cat=cat Dog=dog", parsed.Kinds("Event"));
        Assert.Empty(parsed.Said);
    }

    private static string Two(string first, string second) =>
        $$"""{"oneOf":[{"type":"object","properties":{"type":{{first}},"x":{"type":"string"} } },{"type":"object","properties":{"type":{{second}} } }]}""";

    private static string Mapped(string mapping) =>
        $$"""
        {"openapi":"3.1.0","components":{"schemas":{
          "Pet":{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind","mapping":{{mapping}} } },
          "Cat":{"type":"object","properties":{"kind":{"type":"string"},"claws":{"type":"integer"} },"required":["kind"]},
          "Dog":{"type":"object","properties":{"kind":{"type":"string"} },"required":["kind"]} } } }
        """;

    [Theory]
    [InlineData("""{"anyOf":[{"type":"string","enum":["a"]},{"type":"null"}]}""", "A=a B=b")]
    [InlineData("""{"oneOf":[{"const":"a","title":"First"},{"const":"a2","title":"Second"}]}""", "A=a|a2 B=b")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/Tag"},{"oneOf":[{"const":"a2"},{"type":"null"}]}]}""", "A=a|a2 B=b")]
    [InlineData("""{"anyOf":[{"const":"a"},{"type":"string"}]}""", "First=First B=b")]
    public void ListedTag_IsFoundInAUnion(string tag, string kinds)
    {
        string json = """
            {"oneOf":[{"$ref":"#/$defs/First"},{"$ref":"#/$defs/Second"}],"discriminator":{"propertyName":"t"},
             "$defs":{"Tag":{"const":"a"},"First":{"properties":{"t":TAG},"required":["t"]},"Second":{"properties":{"t":{"const":"b"}},"required":["t"]}}}
            """;
        Assert.Equal(kinds, Parsed.Schema(json.Replace("TAG", tag, StringComparison.Ordinal), "Event=#").Kinds("Event"));
    }
}
