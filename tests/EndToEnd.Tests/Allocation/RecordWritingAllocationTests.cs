using System.Buffers;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Collections;

namespace EventUnion.EndToEnd.Tests.Allocation;

/// <summary>Not one byte per record that is written into a buffer that has the room, for its lists and maps either; but of an open enum, or a number that may be null, in one of them an object is made.</summary>
public class RecordWritingAllocationTests
{
    private const int Records = 100;

    public static TheoryData<string> Grids =>
    [
        """{"kind":"cells","rows":[[1,2],[3]],"count":4,"total":5,"sums":{"a":1,"b":2}}""",
        """{"kind":"cells","rows":[],"names":[{"a":"b"}],"series":{"a":[1.5,2,3e7]},"points":{"a":{"b":{"x":1,"tags":["t"]}}},"cube":[[[true,false]]]}""",
        """{"kind":"cells","rows":[],"times":[["2026-05-07T09:14:03Z","no time"]],"raw":[[1,null,{"a":"b"}]],"patches":[{"a":{"kind":"patch","at":{"x":2}}}]}""",
        """{"kind":"nulls","texts":["a",null],"points":[{"x":1},null],"maps":[{"a":"b"},null]}""",
    ];

    [Theory]
    [MemberData(nameof(Grids))]
    public void WritingARecord_AllocatesNothing(string json)
    {
        GridSchema.GridRecord record = GridSchema.GridRecord.Parse(System.Text.Encoding.UTF8.GetBytes(json));
        var output = new ArrayBufferWriter<byte>(1 << 20);
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        Assert.Equal(0, Allocated.By(() =>
        {
            output.ResetWrittenCount();
            for (int i = 0; i < Records; i++)
            {
                writer.Reset(output);
                record.WriteTo(writer);
                writer.Flush();
            }
        }));
        Assert.Equal(record, GridSchema.GridRecord.Parse(output.WrittenSpan[^(output.WrittenCount / Records)..]));
    }
}
