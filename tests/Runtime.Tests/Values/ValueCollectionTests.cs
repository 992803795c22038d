namespace EventUnion.Runtime.Tests.Values;

public class ValueCollectionTests
{
    [Fact]
    public void EqualItems_MakeEqualLists()
    {
        ValueList<string> a = ["x", "y"], b = ValueList.CreateRange(new[] { "x", "y" }.Where(_ => true)), c = ["y", "x"];
        Assert.True(a == b && a != c);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        ValueList<ValueList<string>> outer = [a], other = [b];
        Assert.True(outer.Equals((object)other));
        Assert.Equal(outer.GetHashCode(), other.GetHashCode());
        Assert.False(a.Equals(null));
    }

    [Fact]
    public void List_IsReadInEveryWay()
    {
        ValueList<int> list = [1, 2, 3];
        int sum = 0;
        foreach (int item in list)
            sum += item;
        Assert.Equal(6, sum);
        Assert.Equal([1, 2, 3], list.AsEnumerable());
        Assert.Equal([1, 2, 3], list.AsSpan());
        Assert.Equal((3, 2), (list.Count, list[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Equal("[1, 2, 3]", list.ToString());
        Assert.EndsWith("… (100 items)]", ValueList.CreateRange(Enumerable.Range(0, 100)).ToString(), StringComparison.Ordinal);
        Assert.Same(ValueList<int>.Empty, ValueList.CreateRange(Array.Empty<int>()));
        Assert.Same(list, ValueList.CreateRange(list));
    }

    [Fact]
    public void ArrayThatChanges_DoesNotChangeTheList()
    {
        int[] source = [1];
        var list = ValueList.CreateRange(source);
        source[0] = 2;
        Assert.Equal(1, list[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10_000)]
    public void MapInAnotherOrder_IsEqual(int count)
    {
        KeyValuePair<string, int>[] entries = [.. Enumerable.Range(0, count).Select(i => KeyValuePair.Create("k" + i, i))];
        ValueMap<int> a = ValueMap.CreateRange(entries), b = ValueMap.CreateRange(entries.Reverse());
        Assert.True(a == b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Equal(entries, a.AsSpan().ToArray());
        Assert.Equal(entries.Select(e => e.Key), a.Keys);
        Assert.Equal(entries.Select(e => e.Value), a.Values);
        foreach ((string key, int value) in a)
            Assert.Equal(value, b[key]);
        Assert.False(a.TryGetValue("none", out _));
        Assert.False(a.ContainsKey("none"));
        Assert.Throws<KeyNotFoundException>(() => a["none"]);
        if (count > 0)
            Assert.True(a != ValueMap.CreateRange(entries.Take(count - 1).Append(new("k0", -1))));
    }

    [Fact]
    public void DuplicateKeys_LastWinsInTheFirstPlace()
    {
        ValueMap<int> map = [new("a", 1), new("b", 2), new("a", 3)];
        Assert.Equal([new("a", 3), new("b", 2)], map.AsSpan().ToArray());
        Assert.Equal("{a: 3, b: 2}", map.ToString());
        Assert.Equal<ValueMap<int>>([new("b", 2), new("a", 3)], map);
    }

    [Fact]
    public void NullKey_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => ValueMap.CreateRange([new KeyValuePair<string, int>(null!, 1)]));
        Assert.Throws<ArgumentNullException>(() => ValueMap<int>.Empty.ContainsKey(null!));
    }

    [Fact]
    public void RecordOfCollections_HasValueEquality()
    {
        Assert.Equal(new Holder([1.0], [new("a", JsonData.Parse("[1]"))]), new Holder([Number.Parse("1.0"u8)], [new("a", JsonData.Parse("[1.0]"))]));
        Assert.NotEqual(new Holder([1.0], []), new Holder([1.0], [new("a", JsonData.Null)]));
    }

    private sealed record Holder(ValueList<Number> Numbers, ValueMap<JsonData> Extra);
}
