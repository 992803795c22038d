using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using static EventUnion.Web.Contract.ChatSchema;
using static EventUnion.Web.Contract.TicketSchema;

namespace EventUnion.Web.Tests;

/// <summary>This library's types as members of types of one's own: by reflection, by a source-generated context, and each by itself by the resolver.</summary>
public class OwnTypeTests
{
    private const string Json =
        """{"score":1.50,"at":"2024-05-01T10:00:00Z","any":{"a":[1,null]},"plain":"low","urgency":"very-high","events":[{"type":"text","content":"c"},{"type":"zz"}],"more":{"x":1,"y":null},"title":null,"count":7,"last":{"kind":"moved","to":"b"},"stranger":{"type":"zz","q":1},"missing":null}""";

    private static readonly JsonSerializerOptions s_reflection = new(JsonSerializerDefaults.General) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static TheoryData<bool> Ways => [false, true];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Members_AreReadAndWrittenAsTheyStand(bool generated)
    {
        Ticket ticket = Read(Json, generated);
        Assert.Equal(("1.50", "2024-05-01T10:00:00Z", "{\"a\":[1,null]}"), (ticket.Score.ToString(), ticket.At.Text, ticket.Any.ToString()));
        Assert.Equal((Urgency.Low, new OpenEnum<Urgency>(Urgency.VeryHigh)), (ticket.Plain, ticket.Urgency));
        Assert.Equal([EventKind.Text, EventKind.Unknown], ticket.Events.Select(static e => e.Kind));
        Assert.Equal(JsonData.Null, ticket.More["y"]);
        Assert.Equal((new Optional<string?>(null), new Optional<long?>(7)), (ticket.Title, ticket.Count));
        Assert.Equal("b", Assert.IsType<MovedRecord>(ticket.Last.Value).To);
        Assert.Equal(UnknownReason.UnknownTag, ticket.Stranger!.Reason);
        Assert.Null(ticket.Missing);
        Assert.Equal(Json, Write(ticket, generated));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void AbsentMembers_StayAbsent(bool generated)
    {
        const string Least = """{"score":0,"at":"","any":null,"plain":"low","urgency":"another","events":[],"more":{},"stranger":null,"missing":-0}""";
        Ticket ticket = Read(Least, generated);
        Assert.True(ticket.Title.IsAbsent && ticket.Count.IsAbsent && ticket.Last.IsAbsent);
        Assert.Equal((JsonData.Null, "another"), (ticket.Any, ticket.Urgency.UnknownText));
        Assert.Equal(Least, Write(ticket, generated));
        Assert.Equal(ticket with { Events = [] }, Read(Least, generated));
    }

    [Theory]
    [InlineData("\"score\":1.50", "\"score\":\"1.50\"", "$.score")]
    [InlineData("\"at\":\"2024-05-01T10:00:00Z\"", "\"at\":5", "$.at")]
    [InlineData("\"plain\":\"low\"", "\"plain\":1", "$.plain")]
    [InlineData("\"urgency\":\"very-high\"", "\"urgency\":null", "$.urgency")]
    [InlineData("\"count\":7", "\"count\":\"x\"", "$.count")]
    [InlineData("\"events\":[", "\"events\":[[],", null)]
    [InlineData("\"more\":{", "\"more\":[{},", "$.more")]
    [InlineData("\"stranger\":{\"type\":\"zz\"", "\"stranger\":{\"type\":\"text\",\"content\":\"c\"", null)]
    public void ValueOfAnotherType_IsAnErrorOfTheSerializer(string good, string bad, string? path)
    {
        string json = Json.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(Json, json);
        foreach (bool generated in new[] { false, true })
        {
            // An event that is none is unknown, which is no error.
            if (bad.Contains("[[]", StringComparison.Ordinal))
            {
                Assert.Equal(UnknownReason.NotAnObject, Assert.IsType<UnknownEventRecord>(Read(json, generated).Events[0]).Reason);
                continue;
            }

            JsonException error = Assert.ThrowsAny<JsonException>(() => Read(json, generated));
            Assert.NotEmpty(error.Message);
            Assert.Equal(path, error is EventDataException ? null : error.Path);
        }
    }

    [Fact]
    public void StringsOfDigits_AreNumbersWhereTheOptionsSaySo()
    {
        Assert.Equal("1.50", JsonSerializer.Deserialize<Number>("\"1.50\"", JsonSerializerOptions.Web).ToString());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Number>("\"x\"", JsonSerializerOptions.Web));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Number>("\"1.50\""));
    }

    [Fact]
    public void DefaultOfAnEnum_HasNoText()
    {
        Assert.Equal(Urgency.Unknown, JsonSerializer.Deserialize<Urgency>("\"another\""));
        Assert.Contains("OpenEnum", Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Urgency.Unknown)).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(OpenEnum<Urgency>)));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new OpenEnum<DayOfWeek>(DayOfWeek.Monday)));
    }

    [Theory]
    [InlineData(Urgency.Unknown)]
    [InlineData((Urgency)9)]
    public void EnumWithoutAText_IsWrittenNowhere(Urgency urgency)
    {
        var record = new OpenedRecord { Urgency = urgency, At = DateTimeOffset.UnixEpoch };
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize<TicketEventRecord>(record));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new OpenEnum<Urgency>(urgency)));
        Assert.Contains(urgency.ToString(), Assert.Throws<JsonException>(() => JsonSerializer.Serialize(urgency)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MemberThatStandsTwice_IsRefusedWhereTheOptionsSaySo()
    {
        Check<EventRecord>("""{"type":"text","content":"c","content":"d"}""", """{"type":"text","content":"c"}""");
        Check<TextRecord>("""{"type":"text","content":"c","content":"d"}""", """{"type":"text","content":"c"}""");
        Check<EventRecord>("""{"type":"text","content":"c","other":[{"x":1,"x":2}]}""", """{"type":"text","content":"c","other":[{"x":1},{"x":2}]}""");
        Check<UnknownEventRecord>("""{"type":"zz","a":1,"\u0061":1}""", """{"type":"zz","a":1,"\u0062":1}""");
        Check<JsonData>("""[{"a":{},"a":{}}]""", """[{"a":{"a":1}}]""");
        Check<ValueMap<long>>("""{"a":1,"a":2}""", """{"a":1,"b":2}""");

        static void Check<T>(string twice, string once)
        {
            Assert.NotNull(JsonSerializer.Deserialize<T>(twice));
            Assert.NotNull(JsonSerializer.Deserialize<T>(once, JsonSerializerOptions.Strict));
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<T>(twice, JsonSerializerOptions.Strict));
        }
    }

    [Fact]
    public void InvalidUtf8_IsRefused()
    {
        byte[] json = [(byte)'"', 0xC3, (byte)'"'];
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<JsonData>(json));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Timestamp>(json));
    }

    [Fact]
    public void SurrogateWithoutItsPartner_IsReadAndWrittenAsInRecords()
    {
        const string names = """{"\uD800":1,"\uDC00":2,"a\uD800\uD83D\uDE00":3}""";
        ValueMap<long> map = JsonSerializer.Deserialize<ValueMap<long>>(names)!;
        Assert.Equal(["\ud800", "\udc00", "a\ud800😀"], map.Select(static entry => entry.Key));
        Assert.Equal(names, JsonSerializer.Serialize(map));

        // A text that Unicode does not have is shown with U+FFFD, as in records.
        Assert.Equal("a\uFFFD", JsonSerializer.Deserialize<Timestamp>("\"a\\ud800\"").ToString());
        Assert.Equal("\uFFFDx", JsonSerializer.Deserialize<OpenEnum<Urgency>>("\"\\udc00x\"").UnknownText);
        Assert.Equal(Urgency.Unknown, JsonSerializer.Deserialize<Urgency>("\"low\\udc00\""));
        Assert.Equal(Urgency.Low, JsonSerializer.Deserialize<Urgency>("\"l\\u006fw\""));
        foreach (string cut in new[] { "[\"", "{\"" })
        {
            byte[] invalid = [.. System.Text.Encoding.UTF8.GetBytes(cut), 0xC3, .. System.Text.Encoding.UTF8.GetBytes(cut[0] == '[' ? "\"]" : "\":1}")];
            Assert.ThrowsAny<JsonException>(() => cut[0] == '[' ? (object?)JsonSerializer.Deserialize<ValueList<OpenEnum<Urgency>>>(invalid) : JsonSerializer.Deserialize<ValueMap<long>>(invalid));
        }
    }

    [Fact]
    public void Resolver_KnowsWhatThisLibraryMakes()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = EventRecordResolver.Instance };
        Check<EventRecord>("""{"type":"text","content":"c"}""");
        Check<UnknownEventRecord>("""{"type":"zz"}""");
        Check<Optional<ValueList<long?>>>("[1,null]");
        Check<ValueMap<Optional<bool>>>("""{"a":true}""");
        Check<ValueList<OpenEnum<Urgency>>>("""["low","x"]""");
        Check<Urgency>("\"very-high\"");
        Check<JsonData>("[{}]");
        Check<Number>("1e3");
        Check<Timestamp>("\"t\"");
        Assert.Null(EventRecordResolver.Instance.GetTypeInfo(typeof(Ticket), options));
        Assert.Contains("DateOnly", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Optional<DateOnly>>("\"2024-01-01\"", options)).Message, StringComparison.Ordinal);

        void Check<T>(string json)
        {
            var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type)!, type));
        }
    }

    private static Ticket Read(string json, bool generated) =>
        (generated ? JsonSerializer.Deserialize(json, TicketContext.Default.Ticket) : JsonSerializer.Deserialize<Ticket>(json, s_reflection))!;

    private static string Write(Ticket ticket, bool generated) =>
        generated ? JsonSerializer.Serialize(ticket, TicketContext.Default.Ticket) : JsonSerializer.Serialize(ticket, s_reflection);
}
