namespace EventUnion.Generator.Tests.Parsing;

/// <summary>Names that attributes give to what a schema calls otherwise.</summary>
public class NameRequestTests
{
    private const string Schema = """
        {"type":"object","properties":{"log":{"type":"array","items":{"$ref":"#/$defs/entry"}}},
         "$defs":{
           "entry":{"oneOf":[{"$ref":"#/$defs/paid_v2"},{"properties":{"t":{"const":"order.sent"},"to":{"$ref":"#/$defs/place"}},"required":["t"]},{"properties":{"t":{"const":7}},"required":["t"]}]},
           "paid_v2":{"properties":{"t":{"const":"order.paid"},"amt":{"type":"integer"},"st8":{"enum":["ok","n/a"]},"by":{"properties":{"id":{"type":"string"}}},
             "how":{"oneOf":[{"properties":{"k":{"const":"card"}},"required":["k"]},{"properties":{"k":{"const":"cash"}},"required":["k"]}]}},"required":["t"]},
           "place":{"allOf":[{"$ref":"#/$defs/base"}],"properties":{"zip":{"type":"string"}}},
           "shop":{"allOf":[{"$ref":"#/$defs/base"}],"properties":{"till":{"oneOf":[{"const":"a1","title":"left"},{"const":"a2"}]}}},
           "base":{"properties":{"nm":{"type":"string"}}},
           "far":{"properties":{"x":{"type":"string"}}}}}
        """;

    [Fact]
    public void Tag_NamesTheEvent() =>
        Assert.Equal("Paid=order.paid OrderSent=order.sent Seventh=7", Named("order.paid@#/$defs/entry=>Paid", "7@#/properties/log/items=>Seventh").Kinds("Event"));

    [Fact]
    public void Schema_NamesItsType()
    {
        Parsed parsed = Named("#/$defs/paid_v2=>Paid", "#/$defs/place=>Address", "#/$defs/paid_v2/properties/how=>Payment");
        Assert.Equal("Paid=order.paid OrderSent=order.sent Event7=7", parsed.Kinds("Event"));
        Assert.Equal("PaymentCard=card PaymentCash=cash", parsed.Kinds("Payment"));
        Assert.Equal("Object Address", parsed.Value("OrderSent", "to"));
    }

    // As x-csharp-name does that stands there.
    [Fact]
    public void Property_NamesTheMemberAndWhatItDeclares()
    {
        Parsed parsed = Named("#/$defs/paid_v2/properties/amt=>Amount", "#/$defs/paid_v2/properties/by=>Payer", "#/$defs/entry/oneOf/1/properties/to=>Destination");
        Assert.Equal(["Amount", "St8", "Payer", "How"], parsed.Object("OrderPaid").Members.Select(static m => m.Name));
        Assert.Equal("Object Payer", parsed.Value("OrderPaid", "by"));
        Assert.Equal(("Destination", "Object Place"), (parsed.Member("OrderSent", "to").Name, parsed.Value("OrderSent", "to")));
    }

    [Fact]
    public void Member_IsNamedAndItsTypeIsNot()
    {
        Parsed parsed = Named("by@#/$defs/paid_v2=>Payer");
        Assert.Equal(("Payer", "Object OrderPaidBy"), (parsed.Member("OrderPaid", "by").Name, parsed.Value("OrderPaid", "by")));
    }

    [Fact]
    public void MemberOfABase_IsNamedInAllThatAreMadeOfIt()
    {
        Parsed parsed = Parsed.Named(Schema, ["nm@#/$defs/base=>Title"], "#/$defs/place", "#/$defs/shop");
        Assert.Equal(("Title", "Title"), (parsed.Member("Place", "nm").Name, parsed.Member("Shop", "nm").Name));
        parsed = Parsed.Named(Schema, ["nm@#/$defs/shop=>Title"], "#/$defs/place", "#/$defs/shop");
        Assert.Equal(("Nm", "Title"), (parsed.Member("Place", "nm").Name, parsed.Member("Shop", "nm").Name));
    }

    [Theory]
    [InlineData("n/a@#/$defs/paid_v2/properties/st8=>Unavailable")]
    [InlineData("#/$defs/paid_v2/properties/st8/enum/1=>Unavailable")]
    public void Value_IsNamed(string name) => Assert.Equal(["Ok", "Unavailable"], Assert.Single(Named(name).Model.Enums).Values.Select(static v => v.Name));

    [Theory]
    [InlineData("a1@#/$defs/shop/properties/till=>Left")]
    [InlineData("#/$defs/shop/properties/till/oneOf/0=>Left")]
    public void TitledValue_IsNamed(string name) =>
        Assert.Equal(["Left", "A2"], Assert.Single(Parsed.Named(Schema, [name], "#/$defs/shop").Model.Enums).Values.Select(static v => v.Name));

    [Fact]
    public void Variant_IsNamedByItsPlaceInTheUnion() => Assert.Equal("OrderPaid=order.paid OrderSent=order.sent Last=7", Named("#/$defs/entry/oneOf/2=>Last").Kinds("Event"));

    [Fact]
    public void GivenName_CountsMoreThanAllOthers()
    {
        Parsed parsed = Named("7@#/$defs/entry=>OrderPaid", "st8@#/$defs/paid_v2=>Amt", "n/a@#/$defs/paid_v2/properties/st8=>Ok");
        Assert.Equal("OrderDotPaid=order.paid OrderSent=order.sent OrderPaid=7", parsed.Kinds("Event"));
        Assert.Equal(["LowerAmt", "Amt"], parsed.Object("OrderDotPaid").Members.Take(2).Select(static m => m.Name));
        Assert.Equal(["LowerOk", "Ok"], Assert.Single(parsed.Model.Enums).Values.Select(static v => v.Name));
        Assert.Equal(["EU0013 \"$ref\"", "EU0013 \"amt\"", "EU0013 \"enum\""], parsed.Said);
    }

    [Fact]
    public void Root_IsNamedWhereItsAttributeDoesNot()
    {
        Assert.Equal("Journal", Assert.Single(Parsed.Named(Schema, ["#=>Journal"], "#").Model.Objects, static o => o.IsRoot).Name);
        Assert.Equal(["EU0039 @name0"], Named("#/$defs/entry=>Other").Said);
    }

    // One body as a plain type and as a variant of two unions: what is plain has the name, the others their unions' before it.
    [Fact]
    public void BodyInSeveralUnions_IsNamedInEach()
    {
        const string Json = """
            {"properties":{"a":{"$ref":"#/$defs/A"},"b":{"$ref":"#/$defs/B"},"c":{"$ref":"#/$defs/X"}},
             "$defs":{"A":{"oneOf":[{"$ref":"#/$defs/X"},{"$ref":"#/$defs/Y"}]},"B":{"oneOf":[{"$ref":"#/$defs/X"},{"$ref":"#/$defs/Z"}]},
               "X":{"properties":{"k":{"const":"x"}},"required":["k"]},"Y":{"properties":{"k":{"const":"y"}},"required":["k"]},"Z":{"properties":{"k":{"const":"z"}},"required":["k"]}}}
            """;
        Parsed parsed = Parsed.Named(Json, ["#/$defs/X=>Cross"], "R=#");
        Assert.Equal(("ACross=x AY=y", "BCross=x BZ=z", "Object Cross"), (parsed.Kinds("A"), parsed.Kinds("B"), parsed.Value("R", "c")));
        Assert.Empty(parsed.Said);
        parsed = Parsed.Named(Json, ["x@#/$defs/B=>Cross"], "R=#");
        Assert.Equal(("AX=x AY=y", "Cross=x BZ=z"), (parsed.Kinds("A"), parsed.Kinds("B")));
    }

    [Theory]
    [InlineData("#/$defs/gone=>Gone", "'#/$defs/gone' points to nothing in 'schema/test.json'")]
    [InlineData("#/$defs/far=>Far", "no root reaches '#/$defs/far'")]
    [InlineData("x@#/$defs/far=>Far", "no root reaches '#/$defs/far'")]
    [InlineData("#/$defs/place/properties=>Zip", "no root reaches '#/$defs/place/properties'")]
    [InlineData("order.lost@#/$defs/entry=>Lost", "there is no 'order.lost' in '#/$defs/entry'")]
    [InlineData("Ok@#/$defs/paid_v2/properties/st8=>Fine", "there is no 'Ok' in '#/$defs/paid_v2/properties/st8'")]
    [InlineData("amount@#/$defs/paid_v2=>Amount", "there is no 'amount' in '#/$defs/paid_v2'")]
    [InlineData("#/$defs/base/properties/nm/type=>String", "no root reaches '#/$defs/base/properties/nm/type'")]
    [InlineData("#/properties/log/items/oneOf/0=>First", "'#/properties/log/items/oneOf/0' points to nothing in 'schema/test.json'")]
    [InlineData("gone.json#/$defs/X=>Gone", "'gone.json#/$defs/X' points to nothing in 'schema/test.json'")]
    public void NameForNothing_IsToldAtItsAttribute(string name, string reason)
    {
        Parsed parsed = Named("#/$defs/place=>Address", name);
        Assert.Equal(["EU0039 @name1"], parsed.Said);
        Assert.Equal(reason, Assert.Single(parsed.Result.Diagnostics).Arguments[1]);
    }

    [Theory]
    [InlineData("order paid", "EU0029 @name0")]
    [InlineData("class", "EU0029 @name0")]
    [InlineData("", "EU0029 @name0")]
    [InlineData("_Paid", "EU0029 @name0")]
    [InlineData("Read", "EU0013 @name0")]
    [InlineData("Event", "EU0013 @name0")]
    [InlineData("TestSchema", "EU0013 @name0")]
    [InlineData("EventKind", "EU0013 @name0")]
    public void NameThatCannotBe_IsToldAtItsAttribute(string name, string said) => Assert.Equal([said], Named("order.sent@#/$defs/entry=>" + name).Said);

    [Theory]
    [InlineData("amt@#/$defs/paid_v2=>Write", "WriteValue")]
    [InlineData("amt@#/$defs/paid_v2=>OrderPaid", "OrderPaidValue")]
    public void MembersNameThatCannotBe_IsToldAtItsAttribute(string name, string called)
    {
        Parsed parsed = Named(name);
        Assert.Equal(["EU0013 @name0"], parsed.Said);
        Assert.Equal(called, parsed.Member("OrderPaid", "amt").Name);
    }

    [Fact]
    public void SameThingTwice_IsToldAtTheSecondAttribute()
    {
        Parsed parsed = Named("order.paid@#/$defs/entry=>Paid", "#/$defs/paid_v2=>Settled");
        Assert.Equal("Paid=order.paid OrderSent=order.sent Event7=7", parsed.Kinds("Event"));
        Assert.Equal(["EU0039 @name1"], parsed.Said);
    }

    [Fact]
    public void SameNameTwice_IsToldAtTheSecondAttribute()
    {
        Parsed parsed = Named("order.paid@#/$defs/entry=>Done", "order.sent@#/$defs/entry=>Done");
        Assert.Equal("Done=order.paid Done2=order.sent Event7=7", parsed.Kinds("Event"));
        Assert.Equal(["EU0013 @name1"], parsed.Said);
    }

    [Fact]
    public void EverythingNamedAnew_Compiles() => Assert.Equal("", Emitting.EmittedCompilation.Problems(Named(
        "order.paid@#/$defs/entry=>Task", "amt@#/$defs/paid_v2=>Event", "ok@#/$defs/paid_v2/properties/st8=>String", "#/$defs/paid_v2/properties/st8=>Type", "#/$defs/place=>Exception", "nm@#/$defs/base=>Exception").Model));

    private static Parsed Named(params string[] names) => Parsed.Named(Schema, names, "Log=#", "Event=#/$defs/entry");
}
