using System.Text;
using System.Text.Json;

namespace EventUnion.Runtime.Tests.Values;

public class JsonDataTests
{
    [Theory]
    [InlineData("{\"a\":1,\"b\":[true,null]}", " { \"b\" : [ true , null ] , \"a\" : 1.0e0 } ", true)]
    [InlineData("{\"a\":1}", "{\"\\u0061\":1}", true)]
    [InlineData("\"\\u00e9\"", "\"é\"", true)]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2}", true)]
    [InlineData("{\"a\":1,\"\\u0061\":2}", "{\"a\":3,\"a\":2}", true)]
    [InlineData("{\"a\":2,\"a\":1}", "{\"a\":2}", false)]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2,\"b\":2}", false)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":null}", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("[]", "{}", false)]
    [InlineData("[[],[]]", "[[[]]]", false)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("true", "false", false)]
    [InlineData("null", "0", false)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("-0", "0.0", true)]
    [InlineData("\"\\ud800\"", "\"\\uD800\"", true)]
    [InlineData("\"\\ud800\"", "\"\\ufffd\"", false)]
    [InlineData("{\"\\ud800\":1,\"\\ud801\":2}", "{\"\\uD801\":2,\"\\uD800\":1}", true)]
    public void Equality_IsThatOfTheValue(string left, string right, bool equal)
    {
        JsonData a = JsonData.Parse(left), b = JsonData.Parse(right);
        Assert.Equal(equal, a == b);
        Assert.Equal(equal, b.Equals((object)a));
        if (equal)
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{}}")]
    [InlineData("1 2")]
    [InlineData("[1,]")]
    [InlineData("{\"a\"}")]
    [InlineData("/**/1")]
    [InlineData("nul")]
    [InlineData("\"\t\"")]
    [InlineData("\"\\x\"")]
    public void MalformedJson_IsRefused(string json)
    {
        Assert.ThrowsAny<JsonException>(() => JsonData.Parse(json));
        Assert.ThrowsAny<JsonException>(() => JsonData.Parse(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void InvalidUnicode_IsRefused()
    {
        Assert.ThrowsAny<JsonException>(() => JsonData.Parse([(byte)'"', 0xC3, (byte)'"']));
        Assert.ThrowsAny<JsonException>(() => JsonData.Parse("\"\ud800\""));
    }

    [Fact]
    public void DeepNesting_IsComparedWithoutStack()
    {
        static string Nest(int depth, string core) => string.Concat(Enumerable.Repeat("[{\"a\":", depth / 2)) + core + string.Concat(Enumerable.Repeat("}]", depth / 2));
        JsonData one = JsonData.Parse(Nest(JsonData.MaxDepth, "1"));
        Assert.ThrowsAny<JsonException>(() => JsonData.Parse(Nest(JsonData.MaxDepth + 2, "1")));
        bool same = false, other = true;
        int hash = 0;
        var thread = new Thread(
            () =>
            {
                same = one == JsonData.Parse(Nest(JsonData.MaxDepth, "1.0"));
                other = one == JsonData.Parse(Nest(JsonData.MaxDepth, "2"));
                hash = JsonData.Parse(Nest(JsonData.MaxDepth, "10e-1")).GetHashCode();
            },
            maxStackSize: 128 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal((true, false, one.GetHashCode()), (same, other, hash));
    }

    [Fact]
    public void ManyMembersInAnotherOrder_AreEqual()
    {
        string[] members = [.. Enumerable.Range(0, 50_000).Select(i => $"\"{i}\":{{\"x\":{i}}}")];
        JsonData a = JsonData.Parse("{" + string.Join(",", members) + "}");
        JsonData b = JsonData.Parse("{" + string.Join(",", members.Reverse()) + "}");
        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void WhiteSpaceAround_IsLeftOut()
    {
        JsonData data = JsonData.Parse(" \r\n\t{ } \n");
        Assert.Equal("{ }", data.ToString());
        Assert.Equal("{ }"u8, data.Utf8.Span);
    }

    [Theory]
    [InlineData("{}", JsonValueKind.Object)]
    [InlineData("[]", JsonValueKind.Array)]
    [InlineData("\"\"", JsonValueKind.String)]
    [InlineData("-1", JsonValueKind.Number)]
    [InlineData("1", JsonValueKind.Number)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("false", JsonValueKind.False)]
    [InlineData("null", JsonValueKind.Null)]
    public void Kind_IsThatOfTheValue(string json, JsonValueKind kind)
    {
        JsonData data = JsonData.Parse(json);
        Assert.Equal((kind, kind), (data.ValueKind, data.ToElement().ValueKind));
    }

    [Fact]
    public void Factories_MakeTheirJson()
    {
        Assert.Equal(JsonData.Parse("\"a\\\"\\u00e9\""), JsonData.From("a\"é"));
        Assert.Same(JsonData.Null, JsonData.From((string?)null));
        Assert.Same(JsonData.True, JsonData.From(true));
        Assert.Same(JsonData.False, JsonData.From(false));
        Assert.Equal("9223372036854775807", JsonData.From(long.MaxValue).ToString());
        Assert.Equal("1.5", JsonData.From(1.5).ToString());
        Assert.Equal("1.50", JsonData.From(1.50m).ToString());
        Assert.Throws<ArgumentException>(() => JsonData.From(double.NaN));
    }

    [Fact]
    public void WriteTo_CopiesTheText()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            JsonData.Parse("{ \"a\" : 1.0 }").WriteTo(writer);
        Assert.Equal("{ \"a\" : 1.0 }", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
