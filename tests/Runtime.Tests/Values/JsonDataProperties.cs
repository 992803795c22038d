using System.Text.Json;
using FsCheck.Xunit;

namespace EventUnion.Runtime.Tests.Values;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class JsonDataProperties
{
    [Property]
    public void Equality_IsDeepEquals(JsonSample left, JsonSample right)
    {
        JsonData a = JsonData.Parse(left.Utf8), b = JsonData.Parse(right.Utf8);
        bool expected = JsonElement.DeepEquals(a.ToElement(), b.ToElement());
        Assert.Equal(expected, a == b);
        if (expected)
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Property]
    public void AnotherSpelling_IsEqual(JsonSample sample)
    {
        JsonData data = JsonData.Parse(sample.Utf8);
        JsonData spelled = JsonData.Parse(JsonSpelling.Change(data.ToElement()));
        Assert.True(JsonElement.DeepEquals(data.ToElement(), spelled.ToElement()));
        Assert.Equal(data, spelled);
        Assert.Equal(data.GetHashCode(), spelled.GetHashCode());
        Assert.NotEqual(data, JsonData.Parse($"[{data}]"));
    }
}
