using System.Text.Json;
using FsCheck.Xunit;

namespace EventUnion.Runtime.Tests.Values;

public class ValueBytesTests
{
    [Property]
    public void Bytes_ComeBack(byte[] bytes)
    {
        ValueBytes value = bytes;
        Assert.Equal(Convert.ToBase64String(bytes), value.Text);
        Assert.Equal(value, ValueBytes.FromText(value.Text));
        Assert.Equal(value.GetHashCode(), ValueBytes.FromText(value.Text).GetHashCode());
        Assert.Equal(bytes, ValueBytes.FromText(value.Text).Bytes.ToArray());
        Assert.Equal(JsonSerializer.Serialize(bytes), JsonSerializer.Serialize(value).Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.Equal(value, JsonSerializer.Deserialize<ValueBytes>(JsonSerializer.Serialize(bytes)));
        bytes.AsSpan().Fill(0xFF);
        Assert.Equal(value, ValueBytes.FromText(value.Text));
    }

    [Theory]
    [InlineData("AAE=", true, 2)]
    [InlineData(" AA\nE= ", true, 2)]
    [InlineData("AAF=", false, 0)]
    [InlineData("AAE", false, 0)]
    [InlineData("A-_=", false, 0)]
    [InlineData("not base64", false, 0)]
    [InlineData("=", false, 0)]
    [InlineData("é", false, 0)]
    public void AnyText_IsKept(string text, bool isBase64, int length)
    {
        ValueBytes value = ValueBytes.FromText(text);
        Assert.Equal((text, !isBase64, length), (value.Text, value.IsText, value.Bytes.Length));
        Assert.Equal(value, JsonSerializer.Deserialize<ValueBytes>(JsonSerializer.Serialize(value)));
        Assert.Equal(JsonSerializer.Serialize(text), JsonSerializer.Serialize(value));
    }

    [Fact]
    public void Equality_IsThatOfTheText()
    {
        Assert.True(ValueBytes.FromText("AAE=") == new ValueBytes([0, 1]));
        Assert.True(ValueBytes.FromText("AAE= ") != new ValueBytes([0, 1]));
        Assert.True(ValueBytes.FromText("x") != default);
        Assert.Equal(default, ValueBytes.FromText(""));
        Assert.Equal(default, (ValueBytes)(byte[]?)null);
        Assert.Throws<ArgumentNullException>(() => ValueBytes.FromText(null!));
    }
}
