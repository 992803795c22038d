using System.Text;
using System.Text.Json;
using FsCheck.Xunit;

namespace EventUnion.Runtime.Tests.Values;

public class UuidTests
{
    [Property]
    public void Guid_ComesBack(Guid value)
    {
        Uuid uuid = value;
        Assert.Equal(value.ToString(), uuid.Text);
        Assert.True(uuid.TryGetGuid(out Guid back));
        Assert.Equal(value, back);
        Assert.Equal(uuid, Uuid.FromText(value.ToString()));
        Assert.Equal(uuid.GetHashCode(), Uuid.FromText(value.ToString()).GetHashCode());
        Assert.Equal(uuid, JsonSerializer.Deserialize<Uuid>(JsonSerializer.Serialize(value)));
        Assert.Equal(JsonSerializer.Serialize(value), JsonSerializer.Serialize(uuid));
    }

    [Property]
    public void Capitals_AreAnotherTextOfTheSameGuid(Guid value)
    {
        string text = value.ToString().ToUpperInvariant();
        Uuid uuid = Uuid.FromText(text);
        Assert.Equal(text, uuid.Text);
        Assert.True(uuid.TryGetGuid(out Guid back));
        Assert.Equal(value, back);
        Assert.Equal(text == value.ToString(), uuid == new Uuid(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no uuid")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("{00000000-0000-0000-0000-000000000000}")]
    [InlineData("00000000-0000-0000-0000-00000000000")]
    [InlineData("00000000-0000-0000-0000-00000000000g")]
    [InlineData("0x000000-0000-0000-0000-000000000000")]
    [InlineData("+0000000-0000-0000-0000-000000000000")]
    [InlineData("00000000-0000-0000-0000-00000000000\u00e9")]
    public void OtherText_HasNoValueAndIsKept(string text)
    {
        Uuid uuid = Uuid.FromText(text);
        Assert.False(uuid.TryGetGuid(out Guid value));
        Assert.Equal(Guid.Empty, value);
        Assert.Equal(text, uuid.Text);
        Assert.NotEqual(default, uuid);
        Assert.Equal(uuid, JsonSerializer.Deserialize<Uuid>(JsonSerializer.Serialize(uuid)));
        Assert.False(new JsonText(Encoding.UTF8.GetBytes(text), escaped: false).TryGetGuid(out _));
    }

    [Fact]
    public void OtherThanAString_IsRefused() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Uuid>("5"));
}
