using System.Buffers;
using System.Text;
using static EventUnion.EndToEnd.Tests.Collections.GridSchema;

namespace EventUnion.EndToEnd.Tests.Collections;

/// <summary>Elements of lists and maps may be null where the schema says so, and nowhere else.</summary>
public class NullElementTests
{
    public static TheoryData<string> Allowed =>
    [
        """ "texts":["a",null,""] """,
        """ "numbers":{"a":1,"b":null} """,
        """ "reals":[null,1.50] """,
        """ "flags":[true,null,false] """,
        """ "times":[null,"2026-01-02T03:04:05Z"] """,
        """ "states":["on",null,"other"] """,
        """ "points":[{"x":1},null] """,
        """ "grids":{"g":{"kind":"nulls","texts":[null]},"n":null} """,
        """ "rows":[null,[null,1]] """,
        """ "maps":[null,{"a":"b"}] """,
    ];

    public static TheoryData<string, string> Forbidden => new()
    {
        { """{"kind":"cells","rows":[null]}""", "/rows/0" },
        { """{"kind":"cells","rows":[[1,null]]}""", "/rows/0/1" },
        { """{"kind":"cells","rows":[],"names":[{"a":null}]}""", "/names/0/a" },
        { """{"kind":"nulls","maps":[{"a":null}]}""", "/maps/0/a" },
        { """{"kind":"nulls","texts":[null,1]}""", "/texts/1" },
        { """{"kind":"nulls","numbers":{"a":null,"b":1.5}}""", "/numbers/b" },
        { """{"kind":"nulls","points":[null,{"x":null}]}""", "/points/1/x" },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void NullThatTheSchemaAllows_DoesNotStrayAndComesBack(string members)
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"kind":"nulls",{{members}}}""");
        using EventReader<Grid> reader = Grid.CreateReader(json, EventReadOptions.Strict);
        Assert.False(reader.Event.Strays);
        Assert.True(reader.Event.TryToRecord(out GridRecord? record, out _));
        var output = new ArrayBufferWriter<byte>();
        record.WriteTo(output);
        Assert.Equal(JsonData.Parse(json), JsonData.Parse(output.WrittenSpan));
        Assert.Equal(record, GridRecord.Parse(output.WrittenSpan));
        Assert.Equal(record, GridRecord.Parse(json, EventReadOptions.Strict));
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void NullThatTheSchemaForbids_StraysAtItsPlace(string json, string path)
    {
        using EventReader<Grid> reader = Grid.CreateReader(Encoding.UTF8.GetBytes(json));
        Assert.True(reader.Event.Strays);
        Assert.False(reader.Event.TryToRecord(out _, out EventError error));
        Assert.Equal((EventErrorCode.Stray, path), (error.Code, error.Path));
        EventError thrown = default;
        try { reader.Event.ToRecord(); } catch (EventDataException exception) { thrown = exception.Error; }
        Assert.Equal(error, thrown);
    }

    [Fact]
    public void Views_ShowNullsAndValues()
    {
        using EventReader<Grid> reader = Grid.CreateReader(
            """{"kind":"nulls","texts":["a",null],"numbers":{"n":null,"o":7},"flags":[null,true],"points":[null,{"x":5}],"rows":[null,[null,2]],"grids":{"g":null,"h":{"kind":"nulls"}}}"""u8);
        Assert.True(reader.Event.TryGetNulls(out Nulls nulls));
        var seen = new List<string>();
        foreach (JsonNullable<JsonText> text in nulls.Texts.Value)
        {
            seen.Add(text.TryGet(out JsonText value) ? value.ToString() : "null");
        }

        foreach (JsonEntry<JsonNullable<JsonNumber>> number in nulls.Numbers.Value)
        {
            seen.Add(number.Name.ToString() + number.Value.Or(new JsonNumber("0"u8)).ToString());
        }

        foreach (JsonNullable<JsonBoolean> flag in nulls.Flags.Value)
        {
            seen.Add(flag.IsNull ? "null" : flag.Value.Value ? "true" : "false");
        }

        foreach (JsonNullable<Point> point in nulls.Points.Value)
        {
            seen.Add(point.IsNull ? "null" : point.Value.X.ToString());
        }

        foreach (JsonNullable<JsonList<JsonNullable<JsonNumber>>> row in nulls.Rows.Value)
        {
            seen.Add(row.TryGet(out JsonList<JsonNullable<JsonNumber>> numbers) ? numbers.Count().ToString(System.Globalization.CultureInfo.InvariantCulture) : "null");
        }

        Assert.True(nulls.Grids.Value.TryGetValue("g"u8, out JsonNullable<Grid> none));
        Assert.True(none.IsNull);
        Assert.True(nulls.Grids.Value.TryGetValue("h"u8, out JsonNullable<Grid> some));
        Assert.Equal(GridKind.Nulls, some.Value.Kind);
        Assert.Equal(["a", "null", "n0", "o7", "null", "true", "null", "5", "null", "2"], seen);
    }

    [Fact]
    public void ValueOfNull_Throws()
    {
        InvalidOperationException? thrown = null;
        try { _ = default(JsonNullable<JsonText>).Value; } catch (InvalidOperationException exception) { thrown = exception; }
        Assert.Equal("The element has no value: it is null.", thrown?.Message);
    }
}
