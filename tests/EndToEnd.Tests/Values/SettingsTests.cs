using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Allocation;
using static EventUnion.EndToEnd.Tests.Values.ValuesSchema;

namespace EventUnion.EndToEnd.Tests.Values;

/// <summary>Defaults, deprecated members, and open enums as members and elements.</summary>
public class SettingsTests
{
    [Fact]
    public void AbsentMember_HasItsDefault()
    {
        using EventReader<Reading> reader = Reading.CreateReader("""{"kind":"settings","former":"x"}"""u8);
        Assert.True(reader.Event.TryGetSettings(out Settings settings));
        Assert.Equal((Role.User, 3, "a\"b\\é\n", "red"), (settings.RoleOrDefault.Value, settings.TriesOrDefault.GetInt32(), settings.SignOrDefault.ToString(), settings.ColorOrDefault.ToString()));
        Assert.True(settings.SinceOrDefault.TryGetDateOnly(out DateOnly since) && since == new DateOnly(2026, 1, 1));
        Assert.True(settings.OpenOrDefault && settings.Open.IsAbsent);
        Assert.Equal("1.50", settings.RateOrDefault.ToString());
        var output = new ArrayBufferWriter<byte>();
        Settings.Write(output, former: "x", sign: settings.SignOrDefault, since: settings.SinceOrDefault, tries: settings.TriesOrDefault);
        Assert.Equal(JsonData.Parse("""{"kind":"settings","former":"x","sign":"a\"b\\é\n","since":"2026-01-01","tries":3}"""), JsonData.Parse(output.WrittenSpan));
    }

    [Theory]
    [InlineData("5", "5", MemberState.Present)]
    [InlineData("null", "3", MemberState.Null)]
    [InlineData("\"x\"", "3", MemberState.Mismatch)]
    public void DefaultStandsIn_WhereThereIsNoSuchValue(string json, string value, MemberState state)
    {
        using EventReader<Reading> reader = Reading.CreateReader(Encoding.UTF8.GetBytes($$"""{"kind":"settings","former":"x","tries":{{json}}}"""));
        Assert.True(reader.Event.TryGetSettings(out Settings settings));
        Assert.Equal((value, state), (settings.TriesOrDefault.ToString(), settings.Tries.State));
    }

    [Fact]
    public void DefaultOfAnotherType_IsLeftAlone() => Assert.Null(typeof(Settings).GetProperty("TextOrDefault"));

    // This project compiles with warnings as errors: it includes the schema, and uses nothing that is deprecated.
    [Fact]
    public void DeprecatedMember_IsObsoleteForItsUsers()
    {
        Assert.Equal("The schema calls outdated deprecated.", Message(typeof(Settings).GetProperty("Outdated")));
        Assert.NotNull(Message(typeof(Settings).GetProperty("OutdatedOrDefault")));
        Assert.NotNull(Message(typeof(SettingsRecord).GetProperty("Outdated")));
        Assert.NotNull(Message(typeof(Settings).GetProperty("Former")));
        Assert.NotNull(Message(typeof(Settings).GetMethod("TryGetFormer")));
        Assert.Null(Message(typeof(SettingsRecord).GetProperty("Former")));
        Assert.Null(Message(typeof(Settings).GetProperty("Role")));
    }

    [Fact]
    public void ElementsThatAreEnums_AreKnownOrKept()
    {
        byte[] json = """{"kind":"settings","former":"x","role":"us\u0065r","roles":["admin","other","x\"y"],"rights":{"a":"user","b":null,"c":"guest"}}"""u8.ToArray();
        using EventReader<Reading> reader = Reading.CreateReader(json, EventReadOptions.Strict);
        Assert.True(reader.Event.TryGetSettings(out Settings settings));
        Assert.Equal(Role.User, settings.Role.Value.Value);
        var seen = new List<string>();
        foreach (JsonEnum<Role, RoleNames> role in settings.Roles.Value)
        {
            seen.Add($"{role.Value}={role.Text.ToString()}");
        }

        Assert.Equal(["Admin=admin", "Unknown=other", "XY=x\"y"], seen);
        SettingsRecord record = Assert.IsType<SettingsRecord>(reader.Event.ToRecord());
        Assert.Equal([Role.Admin, new OpenEnum<Role>("other"), Role.XY], record.Roles.Value);
        Assert.Equal((Role.User, null, new OpenEnum<Role>("guest")), (record.Rights.Value["a"], record.Rights.Value["b"], record.Rights.Value["c"]));
        Assert.Equal(JsonData.Parse(json), Reparsed.Json(record));
        Assert.Equal(record, ReadingRecord.Parse(Reparsed.Written(record)));
        Assert.Equal(record, JsonSerializer.Deserialize<ReadingRecord>(JsonSerializer.Serialize<ReadingRecord>(record)));
    }

    [Fact]
    public void ElementThatIsNoText_Strays()
    {
        using EventReader<Reading> reader = Reading.CreateReader("""{"kind":"settings","former":"x","roles":["admin",5]}"""u8);
        Assert.False(reader.Event.TryToRecord(out _, out EventError error));
        Assert.Equal("/roles/1", error.Path);
    }

    [Fact]
    public void EnumsOfElements_AreComparedWithoutAllocation()
    {
        byte[] json = """{"kind":"settings","former":"x","roles":["admin","other","us\u0065r"]}"""u8.ToArray();
        int Admins()
        {
            int admins = 0;
            using EventReader<Reading> reader = Reading.CreateReader(json);
            if (reader.Event.TryGetSettings(out Settings settings))
            {
                foreach (JsonEnum<Role, RoleNames> role in settings.Roles.Value)
                {
                    admins += role.Value == Role.Admin ? 1 : 0;
                }
            }

            return admins;
        }

        Assert.Equal(1, Admins());
        Assert.Equal(0, Allocated.By(() => Admins()));
    }

    private static string? Message(MemberInfo? member) => member!.GetCustomAttribute<ObsoleteAttribute>()?.Message;
}
