using System.Buffers;
using static EventUnion.EndToEnd.Tests.Values.ValuesSchema;

namespace EventUnion.EndToEnd.Tests.Values;

/// <summary>A record as JSON, by value and by byte.</summary>
internal static class Reparsed
{
    public static JsonData Json(ReadingRecord record) => JsonData.Parse(Written(record));

    public static byte[] Written(ReadingRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        record.WriteTo(output);
        return output.WrittenSpan.ToArray();
    }
}
