using System.Buffers;
using System.Text;
using System.Text.Json;
using EventUnion.CompilerServices;
using static EventUnion.EndToEnd.Tests.Unions.TokenSchema;

namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>Variants that are no objects are told by their JSON types.</summary>
public class ToldByTypeTests
{
    public static TheoryData<string, string> Contents => new()
    {
        { "\"a text\"", "ContentText" },
        { "\"\"", "ContentText" },
        { "\"\\u00e9\\n\"", "ContentText" },
        { "[]", "ContentList" },
        { """["a",["b",{"url":"u"}],"c"]""", "ContentList" },
        { """{"url":"u"}""", "Image" },
        { """{"url":"u","more":[1]}""", "Image" },
        { "1", "Unknown:NotAnObject" },
        { "null", "Unknown:NotAnObject" },
        { "true", "Unknown:NotAnObject" },
    };

    /// <summary>What a member may be whose schema is that of content: of which null is none.</summary>
    public static TheoryData<string, string> Members => [.. Contents.Where(static row => row.Data.Item1 != "null")];

    public static TheoryData<string, string> Commands => new()
    {
        { "\"quit\"", "CommandText" },
        { "\"of tomorrow\"", "CommandText" },
        { """{"move":{"x":1}}""", "Move" },
        { """{"say":"hi"}""", "Say" },
        { """{"shout":"hi"}""", "Unknown:NoKindFits" },
        { "[]", "Unknown:NotAnObject" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Content_IsOfTheKindItsTypeTells(string json, string kind)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        using EventReader<Content> reader = Content.CreateReader(utf8);
        Assert.Equal(kind, reader.Event.TryGetUnknown(out UnknownContent unknown) ? "Unknown:" + unknown.Reason : reader.Event.Kind.ToString());
        Assert.Equal(json, Encoding.UTF8.GetString(reader.Event.Json));
        Assert.False(reader.Event.Strays);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_IsOfTheKindItsKeyTells(string json, string kind)
    {
        using EventReader<Command> reader = Command.CreateReader(Encoding.UTF8.GetBytes(json));
        Assert.Equal(kind, reader.Event.TryGetUnknown(out UnknownCommand unknown) ? "Unknown:" + unknown.Reason : reader.Event.Kind.ToString());
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void Record_ComesBack(string json, string kind)
    {
        ContentRecord record = ContentRecord.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Equal(JsonData.Parse(Encoding.UTF8.GetBytes(json)), JsonData.Parse(Written(record)));
        Assert.Equal(record, ContentRecord.Parse(Written(record)));
        Assert.Equal(json == "null" ? null : record, JsonSerializer.Deserialize<ContentRecord>(JsonSerializer.SerializeToUtf8Bytes(record)));
        Assert.StartsWith(record.Kind.ToString(), kind, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_IsReadAsItIsAlone(string json, string kind)
    {
        byte[] chat = Encoding.UTF8.GetBytes($$"""{"content":{{json}}}""");
        TalkRecord record = TalkRecord.Parse(chat);
        Assert.Equal(ContentRecord.Parse(Encoding.UTF8.GetBytes(json)), record.Content);
        Assert.Equal(record, TalkRecord.Parse(Written(record)));
        Assert.StartsWith(record.Content.Kind.ToString(), kind, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_AreViewed()
    {
        Talk chat = Talk.Parse("""{"content":["a",{"url":"u"}],"choice":"auto","counts":[1,true,{"a":2}],"limits":{"a":1.5,"b":[2],"c":null}}"""u8);
        Assert.True(chat.Content.TryGetContentList(out ContentList list));
        var found = new List<string>();
        foreach (Content part in list.Value)
        {
            found.Add(part.TryGetContentText(out ContentText text) ? text.Value.ToString() : part.TryGetImage(out Image image) ? image.Url.ToString() : "?");
        }

        Assert.Equal(["a", "u"], found);
        Assert.True(chat.Choice.Value.TryGetChoiceText(out ChoiceText word));
        Assert.Equal(ChoiceTextValue.Auto, word.Value.Value);
        var kinds = new List<CountKind>();
        foreach (Count count in chat.Counts.Value)
        {
            kinds.Add(count.Kind);
        }

        Assert.Equal([CountKind.CountNumber, CountKind.CountBoolean, CountKind.CountMap], kinds);
    }

    [Fact]
    public void RecordOfAValue_IsMadeOfIt()
    {
        ContentRecord text = "hi";
        ContentRecord list = new ValueList<ContentRecord>([text, new ImageRecord { Url = "u" }]);
        var chat = new TalkRecord { Content = list, Choice = (ChoiceRecord)new OpenEnum<ChoiceTextValue>(ChoiceTextValue.None) };
        Assert.Equal("""{"content":["hi",{"url":"u"}],"choice":"none"}""", Encoding.UTF8.GetString(Written(chat)));
        Assert.Equal(chat, TalkRecord.Parse(Written(chat)));
    }

    [Fact]
    public void Value_IsWritten()
    {
        var output = new ArrayBufferWriter<byte>();
        ContentText.Write(output, "a\"b"u8);
        Assert.Equal("\"a\\u0022b\"", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void RecordOfOneKind_TakesNoOther()
    {
        Assert.Equal("a", ContentTextRecord.Parse("\"a\""u8).Value);
        var error = Assert.Throws<EventDataException>(static () => ContentTextRecord.Parse("[]"u8));
        Assert.Equal("The document is not of the JSON type that ContentText has.", error.Error.Message);
    }

    [Theory]
    [InlineData("""{"content":null}""", "/content", "The member 'content' is null, which its schema does not allow.")]
    [InlineData("""{"content":"","choice":null}""", "/choice", "The member 'choice' is null, which its schema does not allow.")]
    [InlineData("""{"content":"","counts":[1,null]}""", "/counts/1", "An element is null, which its schema does not allow.")]
    public void NullThatAUnionMayNotBe_Strays(string json, string path, string message)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Talk talk = Talk.Parse(utf8);
        Assert.True(talk.Strays);
        Assert.False(talk.TryToRecord(out _, out EventError error));
        Assert.Equal((EventErrorCode.Stray, path, message), (error.Code, error.Path, error.Message));
        error = Assert.Throws<EventDataException>(() => TalkRecord.Parse(utf8)).Error;
        Assert.Equal((EventErrorCode.Stray, path, message), (error.Code, error.Path, error.Message));
    }

    [Fact]
    public void MemberThatIsNull_IsNoUnknownValue()
    {
        Talk talk = Talk.Parse("""{"content":null,"choice":null,"limits":{"a":null}}"""u8);
        Assert.False(talk.TryGetContent(out _));
        Assert.True(talk.Choice.IsNull);
        Assert.Equal(EventErrorCode.Stray, Assert.Throws<EventDataException>(static () => { _ = Talk.Parse("""{"content":null}"""u8).Content; }).Error.Code);
        Assert.False(Talk.Parse("""{"content":"","limits":{"a":null}}"""u8).Strays);
    }

    [Fact]
    public void StrayInAValue_IsFound()
    {
        using EventReader<Command> reader = Command.CreateReader("""{"move":{"x":"1"}}"""u8);
        Assert.True(reader.Event.Strays);
        TalkRecord record = TalkRecord.Parse("""{"content":"","counts":[{"a":"1"}]}"""u8);
        Assert.Equal(UnknownReason.Stray, Assert.IsType<UnknownCountRecord>(record.Counts.Value[0]).Reason);
    }

    [Fact]
    public async Task Lines_AreReadAsTheyAreAlone()
    {
        string[] lines = [.. Enumerable.Range(0, 100).Select(static i => (i % 4) switch { 0 => "\"t\"", 1 => "[1]", 2 => """{"url":"u"}""", _ => "7" })];
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\n", lines)));
        var kinds = new List<ContentKind>();
        await foreach (EventBatch<Content> batch in Content.ReadBatchesAsync(stream, Framing.JsonLines).WithCancellation(TestContext.Current.CancellationToken))
        {
            foreach (Content content in batch)
            {
                kinds.Add(content.Kind);
            }
        }

        Assert.Equal(lines.Select(static (_, i) => (ContentKind)((i % 4) switch { 0 => ContentKind.ContentText, 1 => ContentKind.ContentList, 2 => ContentKind.Image, _ => ContentKind.Unknown })), kinds);
    }

    private static byte[] Written(JsonRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        record.WriteTo(output);
        return output.WrittenSpan.ToArray();
    }
}
