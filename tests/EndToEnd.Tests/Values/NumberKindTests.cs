using System.Text;
using static EventUnion.EndToEnd.Tests.Values.ValuesSchema;

namespace EventUnion.EndToEnd.Tests.Values;

/// <summary>Integers are owned as the types that their formats name; a number that the type has no value for is a stray, and stays in the JSON.</summary>
public class NumberKindTests
{
    private const string Required = """ "int32":0,"uint64":0 """;

    public static TheoryData<string, string, string> Outside => new()
    {
        { "int8", "128", "integer of 8 bits" },
        { "int8", "-129", "integer of 8 bits" },
        { "int16", "32768", "integer of 16 bits" },
        { "int32", "2147483648", "integer of 32 bits" },
        { "int32", "-2147483649", "integer of 32 bits" },
        { "int32", "1.5", "integer of 32 bits" },
        { "int64", "9223372036854775808", "integer of 64 bits" },
        { "uint8", "256", "unsigned integer of 8 bits" },
        { "uint8", "-1", "unsigned integer of 8 bits" },
        { "uint16", "65536", "unsigned integer of 16 bits" },
        { "uint32", "4294967296", "unsigned integer of 32 bits" },
        { "uint32", "-1e0", "unsigned integer of 32 bits" },
        { "uint64", "18446744073709551616", "unsigned integer of 64 bits" },
        { "uint64", "-1", "unsigned integer of 64 bits" },
        { "uint64", "-9223372036854775808", "unsigned integer of 64 bits" },
        { "uint64", "1e400", "unsigned integer of 64 bits" },
        { "uint64", "1e-1", "unsigned integer of 64 bits" },
        { "price", "1e29", "exact decimal value" },
        { "price", "0.12345678901234567890123456789", "exact decimal value" },
    };

    public static TheoryData<string, string> Inside => new()
    {
        { "int8", "-128" }, { "int8", "127.0" }, { "int16", "-32768" }, { "int32", "2147483647" }, { "int32", "-2147483648" }, { "int32", "1e3" }, { "int32", "2e9" },
        { "int64", "-9223372036854775808" }, { "int64", "null" }, { "uint8", "255" }, { "uint8", "2.55e2" }, { "uint16", "65535" }, { "uint32", "4294967295" }, { "uint32", "null" },
        { "uint64", "18446744073709551615" }, { "uint64", "9223372036854775808" }, { "uint64", "1.8e19" }, { "uint64", "-0" }, { "wide", "123456789012345678901234567890" },
        { "price", "79228162514264337593543950335" }, { "price", "1.50" }, { "ratio", "0.1234567890123456789" }, { "ratio", "1e400" }, { "seen", "1745325281" }, { "seen", "1745325281.25" },
        { "ports", "[0,65535,1e2]" }, { "prices", """{"a":0.1,"b":null}""" }, { "marks", "[1.5,1e9,99999999999999]" },
    };

    [Theory]
    [MemberData(nameof(Outside))]
    public void NumberOutsideOfItsType_StraysAndStaysInTheJson(string member, string number, string words)
    {
        byte[] json = Document(member, number);
        using EventReader<Reading> reader = Reading.CreateReader(json);
        Reading reading = reader.Event;
        Assert.Equal(ReadingKind.Numbers, reading.Kind);
        Assert.True(reading.Strays);
        Assert.True(reading.Json.SequenceEqual(json));
        Assert.False(reading.TryToRecord(out _, out EventError error));
        Assert.Equal((EventErrorCode.Stray, "/" + member), (error.Code, error.Path));
        Assert.EndsWith(words + ".", error.Message, StringComparison.Ordinal);
        EventError thrown = default;
        try { reading.ToRecord(); } catch (EventDataException exception) { thrown = exception.Error; }
        Assert.Equal(error, thrown);
        UnknownReadingRecord record = Assert.IsType<UnknownReadingRecord>(ReadingRecord.Parse(json));
        Assert.Equal((UnknownReason.Stray, JsonData.Parse(json)), (record.Reason, record.Json));
    }

    [Theory]
    [MemberData(nameof(Inside))]
    public void NumberOfItsType_IsOwnedAndComesBack(string member, string number)
    {
        byte[] json = Document(member, number);
        using EventReader<Reading> reader = Reading.CreateReader(json, EventReadOptions.Strict);
        Assert.False(reader.Event.Strays);
        ReadingRecord record = reader.Event.ToRecord();
        Assert.IsType<NumbersRecord>(record);
        Assert.Equal(JsonData.Parse(json), Reparsed.Json(record));
    }

    [Fact]
    public void OwnedNumbers_AreOfTheTypesThatTheirFormatsName()
    {
        var record = new NumbersRecord
        {
            Int8 = sbyte.MinValue,
            Int16 = short.MinValue,
            Int32 = int.MinValue,
            Int64 = long.MinValue,
            Uint8 = byte.MaxValue,
            Uint16 = ushort.MaxValue,
            Uint32 = uint.MaxValue,
            Uint64 = ulong.MaxValue,
            Price = 1.50m,
            Ratio = (Number)0.5,
            Wide = (Number)ulong.MaxValue,
            Seen = (UnixTime)DateTimeOffset.UnixEpoch.AddDays(1),
            Ports = (ValueList<ushort>)[80, 443],
            Prices = ValueMap.Create<decimal?>([new("a", 1m), new("b", null)]),
            Marks = (ValueList<UnixTime>)[new(1)],
        };
        Assert.Equal(
            """
            {"kind":"numbers","int8":-128,"int16":-32768,"int32":-2147483648,"int64":-9223372036854775808,"uint8":255,"uint16":65535,"uint32":4294967295,"uint64":18446744073709551615,
            "wide":18446744073709551615,"price":1.50,"ratio":0.5,"seen":86400,"ports":[80,443],"prices":{"a":1,"b":null},"marks":[1]}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(Reparsed.Written(record)));
        Assert.Equal(record, ReadingRecord.Parse(Reparsed.Written(record), EventReadOptions.Strict));
    }

    [Fact]
    public void ViewOfANumber_HasItsValues()
    {
        using EventReader<Reading> reader = Reading.CreateReader(Document("seen", "1745325281.5"));
        Assert.True(reader.Event.TryGetNumbers(out Numbers numbers));
        Assert.True(numbers.Seen.Value.TryGetUnixTime(out DateTimeOffset seen));
        Assert.Equal(1745325281500, seen.ToUnixTimeMilliseconds());
        Assert.Equal((0, 0UL), (numbers.Int32.GetInt32(), numbers.Uint64.GetUInt64()));
    }

    private static byte[] Document(string member, string number)
    {
        string required = member is "int32" or "uint64" ? Required.Replace($"\"{member}\":0", $"\"{member}\":{number}", StringComparison.Ordinal) : $"{Required},\"{member}\":{number}";
        return Encoding.UTF8.GetBytes($$"""{"kind":"numbers",{{required}}}""");
    }
}
