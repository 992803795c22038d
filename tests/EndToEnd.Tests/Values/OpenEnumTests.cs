using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.RoundTrips;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Values.ValuesSchema;

namespace EventUnion.EndToEnd.Tests.Values;

/// <summary>An open enum is the same whether it is made of a value, of a text, or read.</summary>
public class OpenEnumTests
{
    [Theory]
    [InlineData("user", Role.User)]
    [InlineData("admin", Role.Admin)]
    [InlineData("x\"y", Role.XY)]
    public void ListedText_IsItsValue(string text, Role value)
    {
        var role = new OpenEnum<Role>(text);
        Assert.Equal((value, null), (role.Value, role.UnknownText));
        Assert.Equal(new OpenEnum<Role>(value), role);
        Assert.Equal(new OpenEnum<Role>(value).GetHashCode(), role.GetHashCode());
        Assert.Equal((text, text), (role.Text, role.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("User")]
    [InlineData("user ")]
    [InlineData("Unknown")]
    public void OtherText_IsKept(string text)
    {
        var role = new OpenEnum<Role>(text);
        Assert.Equal((Role.Unknown, text, text, text), (role.Value, role.UnknownText, role.Text, role.ToString()));
        Assert.NotEqual(default, role);
    }

    [Property]
    public Property AnyText_ComesBack() => Prop.ForAll(Gen.OneOf(Gen.Elements("user", "admin", "x\"y", "", "Unknown", "USER"), JsonGenerators.Texts).ToArbitrary(), static text =>
    {
        var role = new OpenEnum<Role>(text);
        SettingsRecord record = new() { Former = "f", Role = role, Roles = new ValueList<OpenEnum<Role>>([role]) };
        var read = Assert.IsType<SettingsRecord>(ReadingRecord.Parse(Reparsed.Written(record)));
        Assert.Equal<ReadingRecord>(record, read);
        Assert.Equal(record.GetHashCode(), read.GetHashCode());
        Assert.Equal(role, JsonSerializer.Deserialize<OpenEnum<Role>>(JsonSerializer.Serialize(role)));
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(role));
        Assert.Equal(text, document.RootElement.GetString());
    });

    [Fact]
    public void TextThatIsReadWithALoneSurrogate_IsWhatIsReadAgain()
    {
        var read = Assert.IsType<SettingsRecord>(ReadingRecord.Parse(Encoding.UTF8.GetBytes("""{"kind":"settings","former":"f","role":"\ud800"}""")));
        Assert.Equal(new OpenEnum<Role>("\ufffd"), read.Role);
        Assert.Equal<ReadingRecord>(read, ReadingRecord.Parse(Reparsed.Written(read)));
    }

    [Fact]
    public void EnumOfNoSchema_KeepsItsTexts() => Assert.Equal(("Monday", "Tuesday"), (new OpenEnum<DayOfWeek>("Monday").Text, new OpenEnum<DayOfWeek>(DayOfWeek.Tuesday).ToString()));

    [Fact]
    public void View_IsComparedWithAValue()
    {
        using EventReader<Reading> reader = Reading.CreateReader("""{"kind":"settings","former":"x","role":"user"}"""u8);
        Assert.True(reader.Event.TryGetSettings(out Settings settings));
        Assert.True(settings.Role.Value == Role.User && settings.Role.Value != Role.Admin);
    }

    [Fact]
    public void NoText_IsRefused() => Assert.Throws<ArgumentNullException>(static () => new OpenEnum<Role>(null!));

    [Fact]
    public void Default_IsTheValueThatNoTextHas()
    {
        Assert.Equal(new OpenEnum<Role>(Role.Unknown), default);
        Assert.Equal("Unknown", default(OpenEnum<Role>).ToString());
        Assert.Equal("99", new OpenEnum<Role>((Role)99).ToString());
        Assert.Throws<JsonException>(static () => default(OpenEnum<Role>).Text);
        Assert.Throws<JsonException>(static () => JsonSerializer.Serialize(default(OpenEnum<Role>)));
    }
}
