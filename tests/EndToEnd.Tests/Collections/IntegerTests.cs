using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Collections.GridSchema;

namespace EventUnion.EndToEnd.Tests.Collections;

/// <summary>A number that is no integer of 64 bits, where the schema says integer, strays wherever it stands and however it is read; no exception of .NET's own numbers comes out.</summary>
public class IntegerTests
{
    private static readonly string[] s_numbers = ["1.5", "1e99", "-1e-1", "9223372036854775808", "-9223372036854775809", "1e400", "1e999999999999"];

    private static readonly (string Members, string Path)[] s_places =
    [
        (""" "rows":[],"count":N """, "/count"),
        (""" "rows":[],"total":N """, "/total"),
        (""" "rows":[[1],[2,N]] """, "/rows/1/1"),
        (""" "rows":[],"sums":{"a":1,"b":N} """, "/sums/b"),
        (""" "rows":[],"points":{"p":{"q":{"x":N}}} """, "/points/p/q/x"),
    ];

    public static TheoryData<string, string> Documents =>
        new(from place in s_places from number in s_numbers select ($$"""{"kind":"cells",{{place.Members.Replace("N", number, StringComparison.Ordinal)}}}""", place.Path));

    [Theory]
    [MemberData(nameof(Documents))]
    public void NumberThatIsNoInteger_StraysAtItsPlace(string json, string path)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        using EventReader<Grid> reader = Grid.CreateReader(utf8);
        Assert.False(reader.Event.TryToRecord(out _, out EventError error));
        Assert.Equal(path, error.Path);
        EventError thrown = default;
        try { reader.Event.ToRecord(); } catch (EventDataException exception) { thrown = exception.Error; }
        Assert.Equal(error, thrown);
        Assert.Equal(error, Assert.Throws<EventDataException>(() => GridRecord.Parse(utf8, EventReadOptions.Default)).Error);
        Assert.Equal(error, Assert.Throws<EventDataException>(() => CellsRecord.Parse(utf8)).Error);
        Assert.Equal(error, Assert.Throws<EventDataException>(() => Grid.Read(utf8, new Keeper(), EventReadOptions.Strict)).Error);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void NumberThatIsNoInteger_MakesTheRecordUnknown(string json, string path)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.Equal(path, Assert.Throws<EventDataException>(() => CellsRecord.Parse(utf8)).Error.Path);
        GridRecord[] records = [GridRecord.Parse(utf8), JsonSerializer.Deserialize<GridRecord>(utf8)!, GridRecord.Parse(utf8, new() { OnStray = EventPolicy.Skip })];
        Assert.All(records, record => Assert.Equal(UnknownReason.Stray, Assert.IsType<UnknownGridRecord>(record).Reason));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void NumberThatIsNoInteger_IsTheErrorOfWhateverReadsIt(string json, string path)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        var errors = new List<EventError>
        {
            Assert.Throws<EventDataException>(() => Grid.Read(utf8, new Keeper())).Error,
            Assert.Throws<EventDataException>(() => Grid.Read(Segments.Of(utf8, 3), new Keeper())).Error,
            Assert.Throws<EventDataException>(() => { var reader = new Utf8JsonReader(utf8); Grid.Read(ref reader, new Keeper()); }).Error,
            Assert.Throws<EventDataException>(() => JsonSerializer.Deserialize<CellsRecord>(utf8)).Error,
            Grid.ReadLines(new MemoryStream(utf8), new Keeper()).Error!.Value,
        };
        var keeper = new Keeper();
        Assert.False(Grid.TryRead(utf8, ref keeper, out EventError tried));
        errors.Add(tried);
        Assert.All(errors, error => Assert.Equal((EventErrorCode.Stray, path), (error.Code, error.Path)));
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("1.0", 1)]
    [InlineData("-0", 0)]
    [InlineData("1e3", 1000)]
    [InlineData("1500e-2", 15)]
    public void IntegerHoweverItIsSpelled_IsOwned(string number, long value)
    {
        CellsRecord record = CellsRecord.Parse(Encoding.UTF8.GetBytes($$"""{"kind":"cells","count":{{number}},"sums":{"s":{{number}} },"rows":[[{{number}}]]}"""));
        Assert.Equal((value, value, value), (record.Count.Value, record.Rows[0][0], record.Sums.Value["s"]));
    }

    private sealed class Keeper : IGridVisitor
    {
        public void Visit(scoped Cells e) => e.ToRecord();

        public void Visit(scoped Patch e) => e.ToRecord();

        public void Visit(scoped Nulls e) => e.ToRecord();

        public void Visit(scoped UnknownGrid e) => e.ToRecord();
    }
}
