using System.Buffers;
using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Allocation;
using static EventUnion.EndToEnd.Tests.Collections.GridSchema;
using static EventUnion.EndToEnd.Tests.Values.ValuesSchema;

namespace EventUnion.EndToEnd.Tests.Writers;

/// <summary>What a program holds is what writers take: lists, maps, records and enums.</summary>
public class OwnedArgumentTests
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    private string Written => Encoding.UTF8.GetString(_buffer.WrittenSpan);

    [Fact]
    public void OwnedListAndMap_AreArguments()
    {
        CellsRecord record = new() { Rows = [[1, 2], [3]], Sums = new([new("a", 4)]) };
        Cells.Write(_buffer, rows: record.Rows, sums: record.Sums.Value);
        Assert.Equal("""{"kind":"cells","rows":[[1,2],[3]],"sums":{"a":4}}""", Written);
    }

    [Fact]
    public void ListFromAnArrayAndMapFromADictionary_AreArguments()
    {
        long[][] rows = [[1], []];
        var sums = new Dictionary<string, long> { ["x"] = long.MaxValue };
        Cells.Write(_buffer, rows: ValueList.CreateRange(rows.Select(ValueList.CreateRange)), sums: ValueMap.CreateRange(sums));
        Assert.Equal("""{"kind":"cells","rows":[[1],[]],"sums":{"x":9223372036854775807}}""", Written);
    }

    [Fact]
    public void RecordsOfAnyList_AreArguments()
    {
        PointRecord[] array = [new() { X = 1 }, new() { X = 2, Tags = new(["t"]) }];
        List<PointRecord?> list = [array[0], null];
        Nulls.Write(_buffer, points: JsonArg.FromRecords(array));
        Nulls.Write(_buffer, points: JsonArg.FromRecords(list));
        Nulls.Write(_buffer, points: JsonArg.FromRecords(null));
        Nulls.Write(_buffer, grids: array[0]);
        Assert.Equal(
            """{"kind":"nulls","points":[{"x":1},{"x":2,"tags":["t"]}]}{"kind":"nulls","points":[{"x":1},null]}{"kind":"nulls","points":null}{"kind":"nulls","grids":{"x":1}}""", Written);
    }

    [Fact]
    public void NullOfAnyOwnedType_IsNull()
    {
        Cells.Write(_buffer, rows: (ValueList<long>?)null, patches: (ValueMap<long>?)null, sums: (PointRecord?)null, raw: null);
        Assert.Equal("""{"kind":"cells","rows":null,"sums":null,"raw":null,"patches":null}""", Written);
    }

    [Fact]
    public void EnumInAnyForm_IsAnArgument()
    {
        SettingsRecord record = new() { Former = "f", Role = new(Role.XY) };
        using EventReader<Reading> reader = Reading.CreateReader("""{"kind":"settings","former":"x","role":"\u0061dmin"}"""u8);
        Assert.True(reader.Event.TryGetSettings(out Settings settings));
        Settings.Write(_buffer, former: "f", role: Role.User);
        Settings.Write(_buffer, former: "f", role: record.Role.Value);
        Settings.Write(_buffer, former: "f", role: new OpenEnum<Role>("guest"));
        Settings.Write(_buffer, former: "f", role: settings.Role.Value);
        Settings.Write(_buffer, former: "f", role: "other"u8);
        Settings.Write(_buffer, former: "f", role: null);
        string[] roles = ["\"user\"", "\"x\\u0022y\"", "\"guest\"", "\"\\u0061dmin\"", "\"other\"", "null"];
        Assert.Equal(string.Concat(roles.Select(static r => $$"""{"kind":"settings","role":{{r}},"former":"f"}""")), Written);
    }

    [Fact]
    public void EnumWithoutAText_IsRefusedAndNothingIsWritten()
    {
        Assert.Throws<JsonException>(() => Settings.Write(_buffer, former: "f", role: Role.Unknown));
        Assert.Throws<JsonException>(() => Settings.Write(_buffer, former: "f", role: (Role)99));
        Assert.Throws<JsonException>(() => Settings.Write(_buffer, former: "f", role: default(OpenEnum<Role>)));
        Assert.Equal(0, _buffer.WrittenCount);
    }

    [Fact]
    public void OwnedArguments_AllocateNothing()
    {
        CellsRecord cells = new() { Rows = [[1, 2], [3, long.MinValue]] };
        PointRecord[] points = [new() { X = 1 }, new() { X = 2 }];
        var output = new ArrayBufferWriter<byte>(4096);
        Assert.Equal(0, Allocated.By(() =>
        {
            output.ResetWrittenCount();
            Cells.Write(output, rows: cells.Rows);
            Nulls.Write(output, points: JsonArg.FromRecords(points));
            Settings.Write(output, former: "f", role: Role.Admin);
        }));
    }

    [Fact]
    public void OptionalMembers_TakeWhatTheirTypesAreMadeOf()
    {
        SettingsRecord settings = new() { Former = "f", Role = new(Role.Admin), Roles = new([Role.User, new("guest")]), Rights = new([new("a", Role.User), new("b", null)]) };
        NumbersRecord numbers = new() { Int32 = 1, Uint64 = 2, Ports = new([80, 443]) };
        Assert.Equal(new OpenEnum<Role>("admin"), settings.Role.Value);
        Assert.Equal(["user", "guest"], settings.Roles.Value.Select(static r => r.Text));
        Assert.Equal(["a", "b"], settings.Rights.Value.Keys);
        Assert.Equal([80, 443], numbers.Ports.Value);
        Assert.Equal("PT2S", new TextsRecord { Id = Guid.Empty, Data = new byte[1], Took = new(TimeSpan.FromSeconds(2)) }.Took.Value.ToString());
    }
}
