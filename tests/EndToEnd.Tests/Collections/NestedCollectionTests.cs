using System.Buffers;
using System.Text.Json;
using static EventUnion.EndToEnd.Tests.Collections.GridSchema;

namespace EventUnion.EndToEnd.Tests.Collections;

/// <summary>Lists and maps that stand in each other are read, owned and written, whatever they hold.</summary>
public class NestedCollectionTests
{
    public static TheoryData<string> Members =>
    [
        """ "rows":[[1,2],[],[-9223372036854775808]] """,
        """ "rows":[],"names":[{"a":"x","b":"\u0000"},{}] """,
        """ "rows":[],"series":{"s":[1.5,1e99],"":[]} """,
        """ "rows":[],"points":{"p":{"q":{"x":1,"tags":["t"],"extra":[{}]}},"r":{}} """,
        """ "rows":[],"cube":[[[true],[false,true]],[]] """,
        """ "rows":[],"times":[["2026-01-02T03:04:05Z","no time"]] """,
        """ "rows":[],"states":[["on"],["other"]] """,
        """ "rows":[],"raw":[[null,{"a":[1]}],[]] """,
        """ "rows":[],"patches":[{"p":{"kind":"patch","at":{"x":1}},"u":{"kind":"of tomorrow"}},{}] """,
        """ "rows":[],"patches":[{"c":{"kind":"cells","rows":[[1]],"names":[{"n":"m"}]}}] """,
        """ "rows":[],"patches":null """,
    ];

    [Theory]
    [MemberData(nameof(Members))]
    public void Record_IsWrittenAsItWasRead(string members)
    {
        byte[] json = System.Text.Encoding.UTF8.GetBytes($$"""{"kind":"cells",{{members}}}""");
        GridRecord record = GridRecord.Parse(json);
        byte[] written = Written(record);
        Assert.IsType<CellsRecord>(record);
        Assert.Equal(JsonData.Parse(json), JsonData.Parse(written));
        Assert.Equal(record, GridRecord.Parse(written));
        Assert.Equal(record.GetHashCode(), GridRecord.Parse(written).GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Record_IsTheSameForJsonSerializer(string members)
    {
        GridRecord record = GridRecord.Parse(System.Text.Encoding.UTF8.GetBytes($$"""{"kind":"cells",{{members}}}"""));
        Assert.Equal(record, JsonSerializer.Deserialize<GridRecord>(JsonSerializer.SerializeToUtf8Bytes(record)));
    }

    [Fact]
    public void RecordMadeByHand_ComesBack()
    {
        var record = new CellsRecord
        {
            Rows = [[1, 2], []],
            Names = new([[new("a", "x")], []]),
            Series = new([new("s", [1.5, 2m])]),
            Points = new([new("p", [new("q", new PointRecord { X = 1, Tags = new(["t"]) })])]),
            Cube = new([[[true]]]),
            Patches = new([[new("p", new PatchRecord { At = new PointRecord { X = 3 } })]]),
        };
        Assert.Equal(record, GridRecord.Parse(Written(record)));
    }

    private static byte[] Written(GridRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        record.WriteTo(output);
        return output.WrittenSpan.ToArray();
    }
}
