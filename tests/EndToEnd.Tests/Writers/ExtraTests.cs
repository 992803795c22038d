using System.Buffers;
using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Collections;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Writers;

/// <summary>Members that a schema does not know: none is lost, and none says what a declared one says.</summary>
public class ExtraTests
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    [Theory]
    [InlineData("type")]
    [InlineData("content")]
    public void ExtraThatIsDeclared_IsRefusedAndNothingIsWritten(string name)
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => Text.Write(_buffer, "c"u8, extra: ValueMap.Create<JsonData>([new("x", JsonData.Null), new(name, JsonData.Null)])));
        Assert.Equal($"The extra member '{name}' is one that the schema declares.", thrown.Message);
        var record = new TextRecord { Content = "c", Extra = [new(name, JsonData.True)] };
        Assert.Throws<ArgumentException>(() => record.WriteTo(_buffer));
        Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(record));
        Assert.Equal(0, _buffer.WrittenCount);
    }

    [Fact]
    public void ExtraThatIsNull_IsWrittenAsNullAsInAnyMap()
    {
        ValueMap<JsonData> members = ValueMap.Create<JsonData>([new("x", null!)]);
        var record = new ToolCallRecord { CallId = "c", Name = "n", Arguments = members, Extra = members };
        record.WriteTo(_buffer);
        Assert.Equal("""{"type":"tool_call","arguments":{"x":null},"call_id":"c","name":"n","x":null}""", Encoding.UTF8.GetString(_buffer.WrittenSpan));
        Assert.Equal(JsonSerializer.Serialize(record), Encoding.UTF8.GetString(_buffer.WrittenSpan));
    }

    [Fact]
    public void ExtraOfANestedObject_IsCheckedByThatObject()
    {
        Assert.Throws<ArgumentException>(() => Stop.Write(_buffer, null, false, UsageArg.Of(extra: ValueMap.Create<JsonData>([new("turns", JsonData.Null)]))));
        Stop.Write(_buffer, null, false, UsageArg.Of(extra: ValueMap.Create<JsonData>([new("type", JsonData.Null)])));
        Assert.Equal("""{"type":"stop","error":null,"is_error":false,"usage":{"type":null}}""", Encoding.UTF8.GetString(_buffer.WrittenSpan));
    }

    [Fact]
    public void TagOfAnEventReadAsItsKind_IsNotExtra()
    {
        byte[] json = """{"x":1,"type":"text","content":"c","call_id":"of another kind"}"""u8.ToArray();
        TextRecord record = TextRecord.Parse(json);
        Assert.Equal(["x", "call_id"], record.Extra.Keys);
        Assert.Equal(record, EventRecord.Parse(json));
        record.WriteTo(_buffer);
        Assert.Equal(JsonData.Parse(json), JsonData.Parse(_buffer.WrittenSpan));
    }

    [Theory]
    [InlineData("""{"type":"text","content":"c","\ud800":1,"\ud801":2,"\ufffd":3,"a\udc00é\ud83d\ude00\n<":4}""")]
    [InlineData("""{"type":"text","content":"c","퟿":1,"\udfff\ud7ff":2}""")]
    public void NamesThatDifferInLoneSurrogates_AreAllKept(string text)
    {
        byte[] json = Encoding.UTF8.GetBytes(text);
        EventRecord record = EventRecord.Parse(json);
        record.WriteTo(_buffer);
        Assert.Equal(JsonData.Parse(json), JsonData.Parse(_buffer.WrittenSpan));
        Assert.Equal(record, EventRecord.Parse(_buffer.WrittenSpan));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            record.WriteTo(writer);
        }

        Assert.Equal(JsonData.Parse(json), JsonData.Parse(stream.ToArray()));
    }

    [Fact]
    public void KeysOfMapsThatDifferInLoneSurrogates_AreAllKept()
    {
        byte[] json = """{"kind":"cells","rows":[],"sums":{"\ud800":1,"\ud801":2,"\ude00\ud83d":3}}"""u8.ToArray();
        GridSchema.GridRecord record = GridSchema.GridRecord.Parse(json);
        Assert.Equal(["\ud800", "\ud801", "\ude00\ud83d"], Assert.IsType<GridSchema.CellsRecord>(record).Sums.Value.Keys);
        record.WriteTo(_buffer);
        Assert.Equal(JsonData.Parse(json), JsonData.Parse(_buffer.WrittenSpan));
    }

    [Fact]
    public void WriterThatIsNull_IsTold()
    {
        Assert.Throws<ArgumentNullException>("writer", () => Text.Write((Utf8JsonWriter)null!, "c"u8));
        Assert.Throws<ArgumentNullException>("bufferWriter", () => Text.Write((IBufferWriter<byte>)null!, "c"u8));
        Assert.Throws<ArgumentNullException>("writer", () => new TextRecord { Content = "c" }.WriteTo((Utf8JsonWriter)null!));
        Assert.Throws<ArgumentNullException>("bufferWriter", () => new TextRecord { Content = "c" }.WriteTo((IBufferWriter<byte>)null!));
    }
}
