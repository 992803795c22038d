namespace EventUnion.Generator.Tests.Parsing;

/// <summary>Unions that a document gives as a list.</summary>
public class ListedUnionTests
{
    [Fact]
    public void WebhooksOfOpenApi_AreTheUnionOfTheirBodies()
    {
        var parsed = Parsed.Schema(
            """
            {"openapi":"3.1.0","components":{"schemas":{
               "Paid":{"type":"object","properties":{"type":{"const":"order.paid"},"sum":{"type":"integer"}},"required":["type"]},
               "Sent":{"type":"object","properties":{"type":{"const":"order.sent"}},"required":["type"]}},
              "pathItems":{"sent":{"post":{"requestBody":{"$ref":"#/components/requestBodies/sent"}}}},
              "requestBodies":{"sent":{"content":{"application/vnd.acme+json":{"schema":{"$ref":"#/components/schemas/Sent"}}}}}},
             "webhooks":{
               "paid":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Paid"}}}}}},
               "sent":{"$ref":"#/components/pathItems/sent"},
               "none":{"get":{"responses":{}}}}}
            """, "Hook=#/webhooks");
        Assert.Equal("OrderPaid=order.paid OrderSent=order.sent", parsed.Kinds("Hook"));
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void WebhooksWithoutATag_AreNamedByTheList()
    {
        const string Body = """{"post":{"requestBody":{"content":{"application/json":{"schema":{"properties":{"NAME":{}},"required":["NAME"]}}}}}}""";
        string json = $$"""{"openapi":"3.1.0","webhooks":{"one":{{Body.Replace("NAME", "a", StringComparison.Ordinal)}},"two":{{Body.Replace("NAME", "b", StringComparison.Ordinal)}} } }""";
        Assert.Equal("One= Two=", Parsed.Schema(json, "#/webhooks").Kinds("Webhooks"));
    }

    [Theory]
    [InlineData("#/components/messages")]
    [InlineData("#/channels/orders/messages")]
    [InlineData("#/channels/orders")]
    [InlineData("#/operations/onOrder/messages")]
    public void MessagesOfAsyncApi3_AreAUnion(string pointer)
    {
        var parsed = Parsed.Schema(
            """
            {"asyncapi":"3.0.0",
             "channels":{"orders":{"address":"orders","messages":{"paid":{"$ref":"#/components/messages/paid"},"sent":{"$ref":"#/components/messages/sent"}}}},
             "operations":{"onOrder":{"action":"receive","channel":{"$ref":"#/channels/orders"},"messages":[{"$ref":"#/channels/orders/messages/paid"},{"$ref":"#/channels/orders/messages/sent"}]}},
             "components":{"messages":{
               "paid":{"payload":{"type":"object","properties":{"kind":{"const":"paid"}},"required":["kind"]}},
               "sent":{"payload":{"schemaFormat":"application/schema+json;version=draft-07","schema":{"type":"object","properties":{"kind":{"const":"sent"}},"required":["kind"]}}}}}}
            """, "Order=" + pointer);
        Assert.Equal("Paid=paid Sent=sent", parsed.Kinds("Order"));
        Assert.Empty(parsed.Said);
    }

    [Theory]
    [InlineData("#/channels/orders/subscribe/message")]
    [InlineData("#/channels/orders/subscribe")]
    [InlineData("#/channels/orders")]
    [InlineData("#/channels")]
    [InlineData("#/components/messages")]
    public void MessagesOfAsyncApi2_AreAUnion(string pointer)
    {
        var parsed = Parsed.Files(
            [
                ("/project/schema/test.json", """
                    {"asyncapi":"2.6.0",
                     "channels":{"orders":{"subscribe":{"message":{"oneOf":[{"$ref":"#/components/messages/Paid"},{"$ref":"#/components/messages/Sent"}]}}}},
                     "components":{"messages":{"Paid":{"payload":{"$ref":"payloads.yaml#/Paid"}},"Sent":{"payload":{"$ref":"payloads.yaml#/Sent"}}}}}
                    """),
                ("/project/schema/payloads.yaml", "Paid: {type: object, properties: {sum: {type: integer}}, required: [sum]}\nSent: {type: object, properties: {by: {type: string}}, required: [by]}\n"),
            ],
            "Order=" + pointer);
        Assert.Equal("Paid= Sent=", parsed.Kinds("Order"));
        Assert.Empty(parsed.Said);
    }

    [Theory]
    [InlineData("definitions")]
    [InlineData("$defs")]
    public void Definitions_AreAUnion(string keyword)
    {
        var parsed = Parsed.Schema(
            """{"KEYWORD":{"Stopped":{"properties":{"event":{"enum":["stopped"]}},"required":["event"]},"Exited":{"properties":{"event":{"enum":["exited"]}},"required":["event"]}}}"""
                .Replace("KEYWORD", keyword, StringComparison.Ordinal), "Event=#/" + keyword);
        Assert.Equal("Stopped=stopped Exited=exited", parsed.Kinds("Event"));
    }

    [Fact]
    public void FilesOfAList_AreAUnion()
    {
        var parsed = Parsed.Files(
            [
                ("/project/schema/test.json", """{"oneOf":[{"$ref":"events/paid.json"},{"$ref":"events/sent.yaml"}],"discriminator":{"propertyName":"t","mapping":{"p":"events/paid.json","s":"events/sent.yaml"}}}"""),
                ("/project/schema/events/paid.json", """{"type":"object","properties":{"t":{"type":"string"}},"required":["t"]}"""),
                ("/project/schema/events/sent.yaml", "type: object\nproperties:\n  t: {type: string}\n  to: {$ref: '../common.json#/$defs/Place'}\nrequired: [t]\n"),
                ("/project/schema/common.json", """{"$defs":{"Place":{"properties":{"city":{"type":"string"}}}}}"""),
            ],
            "Event=#");
        Assert.Equal("P=p S=s", parsed.Kinds("Event"));
        Assert.Equal("Object Place", parsed.Value("S", "to"));
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void PropertyOfAListsName_IsNoList() =>
        Assert.Equal("Object R", Parsed.Schema("""{"properties":{"definitions":{"properties":{"a":{"$ref":"#"}}}}}""", "R=#", "#/properties/definitions").Value("Definitions", "a"));
}
