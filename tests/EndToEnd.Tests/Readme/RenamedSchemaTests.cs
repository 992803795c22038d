using System.Buffers;
using System.Text;
using ChatTools;

namespace EventUnion.EndToEnd.Tests.Readme;

/// <summary>What the README names by attributes has these names in C#, and in JSON those that it had.</summary>
public class RenamedSchemaTests
{
    [Fact]
    public void NamesOfAttributes_AreThoseOfCSharpAlone()
    {
        var buffer = new ArrayBufferWriter<byte>();
        RenamedSchema.Answer.Write(buffer, content: "42"u8);
        using (EventReader<RenamedSchema.Event> reader = RenamedSchema.Event.CreateReader(buffer.WrittenSpan))
        {
            Assert.True(reader.Event.TryGetAnswer(out RenamedSchema.Answer answer));
            Assert.Equal("42", answer.Content.ToString());
        }

        Assert.Equal("""{"type":"text","content":"42"}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
        var call = Assert.IsType<RenamedSchema.ToolCallRecord>(RenamedSchema.EventRecord.Parse("""{"type":"tool_call","call_id":"c1","name":"search","arguments":{}}"""u8));
        Assert.Equal("c1", call.Id);
        Assert.Equal("s", RenamedSchema.PictureRecord.Parse("""{"attachment_name":"a","source_id":"s"}"""u8).SourceId);
    }
}
