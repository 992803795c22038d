using System.Buffers;
using System.Text;
using static EventUnion.EndToEnd.Tests.Values.ValuesSchema;

namespace EventUnion.EndToEnd.Tests.Values;

/// <summary>Texts of formats are owned as what they are, and kept as they are where they are not what their format says.</summary>
public class TextFormatTests
{
    private static readonly Guid s_id = Guid.ParseExact("0f8fad5b-d9cb-469f-a165-70867728950e", "D");

    [Fact]
    public void OwnedTexts_HaveTheirValues()
    {
        TextsRecord record = Assert.IsType<TextsRecord>(ReadingRecord.Parse(
            """
            {"kind":"texts","id":"0f8fad5b-d9cb-469f-a165-70867728950e","parent":null,"day":"2026-04-22","clock":"12:30:00Z","took":"PT1H30M","data":"AAEC","link":"https://a.b/c",
             "ids":["0F8FAD5B-D9CB-469F-A165-70867728950E"],"spans":{"a":"P1D","b":null},"parts":["/w==",null],"days":["2026-01-01"]}
            """u8, EventReadOptions.Strict));
        Assert.Equal<Uuid>(s_id, record.Id);
        Assert.Equal(new Optional<Uuid?>(null), record.Parent);
        Assert.True(record.Day.Value.TryGetDateOnly(out DateOnly day) && record.Clock.Value.TryGetTimeOnly(out TimeOnly clock) && clock == new TimeOnly(12, 30));
        Assert.Equal(new DateOnly(2026, 4, 22), day);
        Assert.True(record.Took.Value.TryGetTimeSpan(out TimeSpan took));
        Assert.Equal(TimeSpan.FromMinutes(90), took);
        Assert.Equal(new byte[] { 0, 1, 2 }, record.Data.Bytes.ToArray());
        Assert.True(record.Ids.Value[0].TryGetGuid(out Guid id));
        Assert.Equal((s_id, "https://a.b/c"), (id, record.Link.Value));
        Assert.Equal((Duration.FromText("P1D"), null), (record.Spans.Value["a"], record.Spans.Value["b"]));
        Assert.Equal([new ValueBytes([0xFF]), null], record.Parts.Value);
        Assert.Equal([(Timestamp)new DateOnly(2026, 1, 1)], record.Days.Value);
    }

    // Strict options: a text that is not of its format is no stray.
    [Theory]
    [InlineData("")]
    [InlineData("anything else")]
    [InlineData("0F8FAD5B-D9CB-469F-A165-70867728950E")]
    [InlineData("AAF=")]
    [InlineData("2026-13-45")]
    [InlineData("P1Y")]
    [InlineData("ä\\u0041\\n\\ud83d\\ude00")]
    public void TextThatIsNotOfItsFormat_IsDeliveredAndComesBack(string text)
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""
            {"kind":"texts","id":"{{text}}","parent":"{{text}}","day":"{{text}}","clock":"{{text}}","took":"{{text}}","data":"{{text}}","more":"{{text}}","link":"{{text}}",
             "ids":["{{text}}"],"spans":{"a":"{{text}}"},"parts":["{{text}}"],"days":["{{text}}"]}
            """);
        using EventReader<Reading> reader = Reading.CreateReader(json, EventReadOptions.Strict);
        ReadingRecord record = reader.Event.ToRecord();
        Assert.IsType<TextsRecord>(record);
        Assert.Equal(JsonData.Parse(json), Reparsed.Json(record));
        Assert.Equal(record, ReadingRecord.Parse(Reparsed.Written(record)));
    }

    [Fact]
    public void Writer_TakesTheTypesOfTheFramework()
    {
        var output = new ArrayBufferWriter<byte>();
        Texts.Write(output, id: s_id, data: new byte[] { 0, 1 }, day: new DateOnly(2026, 4, 22), clock: new TimeOnly(12, 30), took: TimeSpan.FromMinutes(90), more: null);
        Assert.Equal(
            """{"kind":"texts","id":"0f8fad5b-d9cb-469f-a165-70867728950e","day":"2026-04-22","clock":"12:30:00","took":"PT1H30M","data":"AAE=","more":null}""",
            Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Views_PassThroughAndHaveTheirValues()
    {
        byte[] json = """{"kind":"texts","id":"0f8fad5b-d9cb-469f-a165-70867728950\u0065","day":"2026-04-22","took":"PT1\u0048","data":"AA\/+"}"""u8.ToArray();
        using EventReader<Reading> reader = Reading.CreateReader(json);
        Assert.True(reader.Event.TryGetTexts(out Texts texts));
        Assert.True(texts.Id.TryGetGuid(out Guid id) && texts.Took.Value.TryGetTimeSpan(out TimeSpan took) && took == TimeSpan.FromHours(1));
        Assert.Equal(s_id, id);
        Assert.True(texts.Day.Value.TryGetDateOnly(out DateOnly day) && day == new DateOnly(2026, 4, 22));
        Span<byte> bytes = stackalloc byte[3];
        Assert.True(texts.Data.TryGetBytesFromBase64(bytes, out int length) && length == 3);
        var output = new ArrayBufferWriter<byte>();
        Texts.Write(output, id: texts.Id, data: texts.Data, day: texts.Day.Value, took: texts.Took.Value);
        Assert.Equal(json, output.WrittenSpan.ToArray());
    }
}
