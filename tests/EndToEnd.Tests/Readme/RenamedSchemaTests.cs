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
        var result = Assert.IsType<RenamedSchema.ToolResultRecord>(RenamedSchema.EventRecord.Parse("""{"type":"tool_result","call_id":"c1","content":"","image_attachment":null}"""u8));
        Assert.True(result.ImageAttachment is { IsPresent: true, Value: (RenamedSchema.PictureRecord?)null });
    }
}
