using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Values.ValuesSchema;

namespace EventUnion.EndToEnd.Tests.Values;

/// <summary>Whatever the numbers and texts are: nothing fails that is delivered, and nothing is lost on the way to a record and back.</summary>
[Properties(Arbitrary = [typeof(ReadingGenerators)], MaxTest = 500)]
public class ReadingProperties
{
    private static readonly Dictionary<string, (Int128 Least, Int128 Greatest)> s_ranges = new()
    {
        ["int8"] = (sbyte.MinValue, sbyte.MaxValue),
        ["int16"] = (short.MinValue, short.MaxValue),
        ["int32"] = (int.MinValue, int.MaxValue),
        ["int64"] = (long.MinValue, long.MaxValue),
        ["uint8"] = (0, byte.MaxValue),
        ["uint16"] = (0, ushort.MaxValue),
        ["uint32"] = (0, uint.MaxValue),
        ["uint64"] = (0, ulong.MaxValue),
        ["ports"] = (0, ushort.MaxValue),
    };

    [Property]
    public void Reading_ComesBackFromItsRecord(ReadingJson sample)
    {
        byte[] json = Encoding.UTF8.GetBytes(sample.Text);
        ReadingRecord record = ReadingRecord.Parse(json);
        Assert.Equal(Strays(sample.Text), record is UnknownReadingRecord);
        Assert.Equal(JsonData.Parse(json), Reparsed.Json(record));
        Assert.Equal(record, ReadingRecord.Parse(Reparsed.Written(record)));
        Assert.Equal(record.GetHashCode(), ReadingRecord.Parse(Reparsed.Written(record)).GetHashCode());
        Assert.Equal(record, JsonSerializer.Deserialize<ReadingRecord>(JsonSerializer.Serialize(record)));
    }

    [Property]
    public void Reading_StraysWhereANumberIsOutsideOfItsType(ReadingJson sample)
    {
        using EventReader<Reading> reader = Reading.CreateReader(Encoding.UTF8.GetBytes(sample.Text));
        Assert.NotEqual(ReadingKind.Unknown, reader.Event.Kind);
        Assert.Equal(Strays(sample.Text), reader.Event.Strays);
        Assert.Equal(!reader.Event.Strays, reader.Event.TryToRecord(out _, out _));
    }

    private static bool Strays(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            bool isInteger = s_ranges.TryGetValue(member.Name, out (Int128 Least, Int128 Greatest) range);
            JsonElement[] values = member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : [member.Value];
            if (isInteger && values.Any(value => decimal.Parse(value.GetRawText(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture) is var number && (number < (decimal)range.Least || number > (decimal)range.Greatest)))
            {
                return true;
            }

            if (member.Name == "price" && Math.Abs(double.Parse(values[0].GetRawText(), System.Globalization.CultureInfo.InvariantCulture)) > 7.9e28)
            {
                return true;
            }
        }

        return false;
    }
}
