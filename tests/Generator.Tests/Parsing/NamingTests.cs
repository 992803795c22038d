using EventUnion.Generator.Parsing.Naming;

namespace EventUnion.Generator.Tests.Parsing;

public class NamingTests
{
    [Theory]
    [InlineData("thinking_delta", "ThinkingDelta")]
    [InlineData("order.paid", "OrderPaid")]
    [InlineData("issues$opened", "IssuesOpened")]
    [InlineData("Error-2", "Error2")]
    [InlineData("callId", "CallId")]
    [InlineData("$schema", "Schema")]
    [InlineData("@timestamp", "Timestamp")]
    [InlineData("files[0]", "Files0")]
    [InlineData("id.orig_h", "IdOrigH")]
    [InlineData("hate/threatening", "HateThreatening")]
    [InlineData("3whs", "N3whs")]
    [InlineData("3whs_ack", "N3whsAck")]
    [InlineData("web_search_2025_08_26", "WebSearch20250826")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("", "Empty")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("ID", "Id")]
    [InlineData("object", "Object")]
    [InlineData("été", "Été")]
    [InlineData("日本", "日本")]
    [InlineData("😀", "UD83DUDE00")]
    [InlineData("²x", "X")]
    [InlineData("i", "I")]
    public void Identifier_IsPascalCase(string text, string name) => Assert.Equal(name, Identifier.Pascal(text));

    [Theory]
    [InlineData("CallId", "callId")]
    [InlineData("Object", "@object")]
    [InlineData("Event", "@event")]
    [InlineData("IOError", "ioError")]
    [InlineData("X", "x")]
    public void Parameter_IsCamelCase(string property, string parameter) => Assert.Equal(parameter, Identifier.Parameter(property));

    [Theory]
    [InlineData("write", "WriteValue")]
    [InlineData("to_record", "ToRecordValue")]
    [InlineData("equality_contract", "EqualityContractValue")]
    [InlineData("get_type", "GetTypeValue")]
    [InlineData("r", "RValue")]
    [InlineData("kind", "Kind")]
    [InlineData("json", "Json")]
    public void MemberOfAReservedName_GetsASuffix(string jsonName, string name) =>
        Assert.Equal(name, Parsed.Schema("{\"properties\":{\"" + jsonName + "\":{}}}", "R=#").Member("R", jsonName).Name);

    [Fact]
    public void VariantsMemberKind_GetsASuffix()
    {
        var parsed = Parsed.Schema(
            """{"oneOf":[{"properties":{"t":{"const":"a"},"kind":{}}},{"properties":{"t":{"const":"b"}}}]}""", "Event=#");
        Assert.Equal("KindValue", parsed.Member("A", "kind").Name);
    }

    [Fact]
    public void MembersOfOneName_AreSpelledOut()
    {
        var parsed = Parsed.Schema("""{"properties":{"id":{},"_id":{},"ID":{},"try_get_id":{},"writer":{}}}""", "R=#");
        Assert.Equal(["Id", "UnderscoreId", "UpperID", "TryUnderscoreGetUnderscoreId", "Writer"], parsed.Object("R").Members.Select(m => m.Name));
        Assert.Equal(["id", "underscoreId", "upperID", "tryUnderscoreGetUnderscoreId", "writerValue"], parsed.Object("R").Members.Select(m => m.ParameterName));
        Assert.Equal(["EU0013 \"_id\"", "EU0013 \"ID\"", "EU0013 \"try_get_id\""], parsed.Said);
    }

    [Theory]
    [InlineData("event_kind")]
    [InlineData("i_event_visitor")]
    [InlineData("unknown_event")]
    [InlineData("event_record")]
    [InlineData("event_dispatch")]
    [InlineData("event")]
    public void VariantOfADerivedName_IsQualifiedByItsUnion(string tag)
    {
        var parsed = Parsed.Schema("{\"oneOf\":[{\"properties\":{\"t\":{\"const\":\"" + tag + "\"}}},{\"properties\":{\"t\":{\"const\":\"b\"}}}]}", "Event=#");
        Assert.Equal("Event" + Identifier.Pascal(tag), parsed.Union("Event").Kinds[0].Name);
    }

    [Fact]
    public void VariantsOfOneName_AreSpelledOut()
    {
        var parsed = Parsed.Schema(Union("a.b", "a_b", "unknown"), "Event=#");
        Assert.Equal("AB=a.b AUnderscoreB=a_b UnknownValue=unknown", parsed.Kinds("Event"));
        Assert.Contains(parsed.Said, s => s.StartsWith("EU0013", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a_b")]
    [InlineData("usage")]
    [InlineData("session")]
    [InlineData("event")]
    [InlineData("x_y")]
    [InlineData("a.b2")]
    public void AppendedVariant_RenamesNothing(string tag)
    {
        string[] before = Names("a.b", "x", "text");
        Assert.Equal(before, Names("a.b", "x", "text", tag).Take(before.Length));
    }

    [Fact]
    public void InsertedVariant_RenamesNothingButWhatItIsLike()
    {
        Assert.Equal("AB=a.b AUnderscoreB=a_b X=x", Parsed.Schema(Union("a.b", "a_b", "x"), "Event=#").Kinds("Event"));
        Assert.Equal("AB=a.b AMinusB=a-b AUnderscoreB=a_b Y=y X=x", Parsed.Schema(Union("a.b", "a-b", "a_b", "y", "x"), "Event=#").Kinds("Event"));
    }

    [Fact]
    public void GivenNames_AreTaken()
    {
        var parsed = Parsed.Schema(
            """
            {"x-csharp-name":"Log","oneOf":[
              {"properties":{"t":{"const":"a"},"+1":{"type":"integer","x-csharp-name":"ThumbsUp"},"u":{"$ref":"#/$defs/U","x-csharp-name":"Consumed"}},"required":["t"],"x-csharp-name":"First"},
              {"properties":{"t":{"const":"b"}},"required":["t"]}],
             "$defs":{"U":{"x-csharp-name":"Consumption","properties":{"n":{"type":"integer"}}}}}
            """, "#");
        Assert.Equal("First=a B=b", parsed.Kinds("Log"));
        Assert.Equal(("ThumbsUp", "Consumed", "Object Consumption"), (parsed.Member("First", "+1").Name, parsed.Member("First", "u").Name, parsed.Value("First", "u")));
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void TypesAreNamedAfterReferenceTitleOrHolder()
    {
        var parsed = Parsed.Schema(
            """
            {"properties":{
               "a":{"$ref":"#/$defs/point-2d"},
               "b":{"title":"Box","properties":{"x":{}}},
               "c":{"title":"Box","properties":{"y":{}}},
               "d":{"properties":{"z":{"enum":["p","q"]}}}},
             "$defs":{"point-2d":{"title":"Other","properties":{"x":{}}}}}
            """, "R=#");
        Assert.Equal(["R", "Point2d", "Box", "RC", "RD"], parsed.Model.Objects.Select(o => o.Name));
        Assert.Equal("RDZ", Assert.Single(parsed.Model.Enums).Name);
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void ReferredTypesOfOneName_AreSpelledOut()
    {
        var parsed = Parsed.Schema(
            """
            {"properties":{"a":{"$ref":"#/$defs/foo-bar"},"b":{"$ref":"#/$defs/foo_bar"}},
             "$defs":{"foo-bar":{"properties":{"x":{}}},"foo_bar":{"properties":{"y":{}}}}}
            """, "R=#");
        Assert.Equal(("Object FooBar", "Object FooUnderscoreBar"), (parsed.Value("R", "a"), parsed.Value("R", "b")));
        Assert.Equal("EU0013", Assert.Single(parsed.Said)[..6]);
    }

    [Theory]
    [InlineData("Equals")]
    [InlineData("test_schema")]
    public void TypeOfAReservedName_GetsASuffix(string name)
    {
        var parsed = Parsed.Schema("{\"properties\":{\"a\":{\"$ref\":\"#/$defs/N\"}},\"$defs\":{\"N\":{\"$ref\":\"#/x/" + name + "\"}},\"x\":{\"" + name + "\":{\"properties\":{\"x\":{}}}}}", "R=#");
        Assert.Equal("Object " + Identifier.Pascal(name) + "Value", parsed.Value("R", "a"));
    }

    // Whichever of them is reached first, each has its union's name, and what the schema is by itself keeps its own.
    [Fact]
    public void VariantOfAUnionInside_IsCalledByThatUnion()
    {
        var parsed = Parsed.Schema(
            """
            {"properties":{"in":{"$ref":"#/$defs/Input"},"out":{"$ref":"#/$defs/Output"},"last":{"$ref":"#/$defs/Text"}},
             "$defs":{"Input":{"oneOf":[{"$ref":"#/$defs/Text"},{"properties":{"k":{"const":3}},"required":["k"]}]},
               "Output":{"oneOf":[{"$ref":"#/$defs/Text"},{"properties":{"k":{"const":"a.b"}},"required":["k"]},{"properties":{"k":{"const":"a_b"}},"required":["k"]}]},
               "Text":{"properties":{"k":{"const":"text"},"by":{"properties":{"id":{}}}},"required":["k"]}}}
            """, "R=#");
        Assert.Equal(("InputText=text Input3=3", "OutputText=text OutputAB=a.b OutputAUnderscoreB=a_b", "Object Text"), (parsed.Kinds("Input"), parsed.Kinds("Output"), parsed.Value("R", "last")));
        Assert.Equal(("Object TextBy", "Object TextBy"), (parsed.Value("InputText", "by"), parsed.Value("OutputText", "by")));
    }

    [Fact]
    public void TypeDeclaredByABase_IsCalledByThat()
    {
        var parsed = Parsed.Schema(
            """
            {"properties":{"a":{"$ref":"#/$defs/A"},"b":{"$ref":"#/$defs/B"}},
             "$defs":{"A":{"allOf":[{"$ref":"#/$defs/Base"}],"properties":{"x":{}}},"B":{"allOf":[{"$ref":"#/$defs/Base"},{"properties":{"own":{"properties":{"z":{}}}}}]},
               "Base":{"properties":{"by":{"properties":{"id":{}}},"_by":{"properties":{"id":{}}}}}}}
            """, "R=#");
        Assert.Equal(("Object BaseBy", "Object BaseUnderscoreBy", "Object BaseBy", "Object BOwn"), (parsed.Value("A", "by"), parsed.Value("A", "_by"), parsed.Value("B", "by"), parsed.Value("B", "own")));
    }

    [Fact]
    public void TypeCalledLikeAnEventBeforeIt_IsCalledByWhatItIs()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[{"properties":{"t":{"const":"order"},"order":{"$ref":"#/$defs/Order"},"x":{"$ref":"#/$defs/state"}},"required":["t"]},{"properties":{"t":{"const":"state"}},"required":["t"]}],
             "$defs":{"Order":{"properties":{"id":{}}},"state":{"enum":["a","b"]}}}
            """, "Event=#");
        Assert.Equal(("Order=order EventState=state", "Object OrderObject", "Enum State"), (parsed.Kinds("Event"), parsed.Value("Order", "order"), parsed.Value("Order", "x")));
        Assert.Equal(["EU0013 \"Order\""], [.. parsed.Result.Diagnostics.Select(static d => d.Descriptor.Id + " \"" + d.Arguments[0] + "\"")]);
    }

    [Fact]
    public void LongNames_AreCut()
    {
        string tag = new('x', 10_000);
        var parsed = Parsed.Schema(Union(tag + "1", tag + "2"), "Event=#");
        Assert.All(parsed.Model.Objects, o => Assert.InRange(o.Name.Length, 1, 200));
        Assert.Equal(3, parsed.Model.Objects.Select(o => o.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static string[] Names(params string[] tags)
    {
        string json = $$"""
            {"title":"Session","properties":{"events":{"items":{{Union(tags)}} },"usage":{"$ref":"#/$defs/Usage"},"xY":{"properties":{"n":{} } } },
             "$defs":{"Usage":{"properties":{"n":{} } } } }
            """;
        return [.. Parsed.Schema(json, "Session=#", "Event=#/properties/events/items").Model.Objects.Select(o => o.Name)];
    }

    private static string Union(params string[] tags) =>
        "{\"oneOf\":[" + string.Join(",", tags.Select(t => "{\"properties\":{\"t\":{\"const\":\"" + t + "\"},\"m\":{\"$ref\":\"#/$defs/Usage\"}}}")) + "],\"$defs\":{\"Usage\":{\"properties\":{\"n\":{}}}}}";

    [Theory]
    [InlineData("record", "Record")]
    [InlineData("file", "File")]
    [InlineData("_event", "Event")]
    [InlineData("a b", "AB")]
    public void NameOfARoot_BeginsWithACapital(string name, string expected)
    {
        var parsed = Parsed.Schema("""{"properties":{"x":{}}}""", name + "=#");
        Assert.Equal(["EU0020 @0"], parsed.Said);
        Assert.Equal(expected, Assert.Single(parsed.Model.Objects).Name);
    }

    // What a schema or an attribute gives is no text to be spelled out.
    [Fact]
    public void GivenNameThatIsTaken_GetsANumber()
    {
        var parsed = Parsed.Schema("""{"oneOf":[{"properties":{"t":{"const":"foo"}},"required":["t"]},{"x-csharp-name":"Foo","properties":{"t":{"const":"write"}},"required":["t"]}]}""", "Event=#");
        Assert.Equal("Foo=foo Foo2=write", parsed.Kinds("Event"));
        Assert.Equal(["Foo", "Foo", "Foo2"], Assert.Single(parsed.Result.Diagnostics).Arguments);
        parsed = Parsed.Schema("""{"$defs":{"A":{"properties":{"x":{}}},"B":{"properties":{"x":{}}}}}""", "Usage=#/$defs/A", "Usage=#/$defs/B");
        Assert.Equal(["Usage", "Usage2"], parsed.Model.Objects.Select(static o => o.Name));
    }

    // Spelled out it would be called like a method of views.
    [Fact]
    public void SpelledName_IsNotReserved()
    {
        var parsed = Parsed.Schema("""{"properties":{"a":{"$ref":"#/$defs/TryParse"},"b":{"$ref":"#/$defs/try_parse"},"c":{"$ref":"#/$defs/tryParse"},"d":{"$ref":"#/$defs/Try-Parse"}},"$defs":{"TryParse":{"properties":{"x":{}}},"try_parse":{"properties":{"x":{}}},"tryParse":{"properties":{"x":{}}},"Try-Parse":{"properties":{"x":{}}}}}""", "R=#");
        Assert.DoesNotContain("TryParse", parsed.Model.Objects.Select(static o => o.Name), StringComparer.OrdinalIgnoreCase);
        Assert.Equal("", Emitting.EmittedCompilation.Problems(parsed.Model));
    }

    // What an appended event holds is found before what an earlier event holds deeper.
    [Fact]
    public void EventAppended_ClaimsNoVariantOfAnEarlierOne()
    {
        const string First = """{"properties":{"t":{"const":"a"},"o":{"$ref":"#/$defs/O"}},"required":["t"]}""";
        const string Second = """,{"properties":{"t":{"const":"b"},"n":{"$ref":"#/$defs/N2"}},"required":["t"]}""";
        string json = """
            {"oneOf":[EVENTS,{"properties":{"t":{"const":"z"}},"required":["t"]}],
             "$defs":{"O":{"properties":{"n":{"$ref":"#/$defs/N1"},"x":{"$ref":"#/$defs/X"}}},
               "N1":{"oneOf":[{"$ref":"#/$defs/X"},{"$ref":"#/$defs/Y"}]},"N2":{"oneOf":[{"$ref":"#/$defs/X"},{"$ref":"#/$defs/Z2"}]},
               "X":{"properties":{"k":{"const":"x"}},"required":["k"]},"Y":{"properties":{"k":{"const":"y"}},"required":["k"]},"Z2":{"properties":{"k":{"const":"z2"}},"required":["k"]}}}
            """;
        var before = Parsed.Schema(json.Replace("EVENTS", First, StringComparison.Ordinal), "Event=#");
        var after = Parsed.Schema(json.Replace("EVENTS", First + Second, StringComparison.Ordinal), "Event=#");
        Assert.Equal("N1X=x N1Y=y", before.Kinds("N1"));
        Assert.Equal(("N1X=x N1Y=y", "N2X=x N2Z2=z2"), (after.Kinds("N1"), after.Kinds("N2")));
        Assert.Equal(before.Value("O", "x"), after.Value("O", "x"));
    }
}
