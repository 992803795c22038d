namespace EventUnion.Runtime.Tests.Values;

public class OptionalTests
{
    [Fact]
    public void Default_IsAbsent()
    {
        Optional<string?> absent = default;
        Assert.True(absent is { IsAbsent: true, IsPresent: false });
        Assert.False(absent.TryGet(out _));
        Assert.Equal("x", absent.Or("x"));
        Assert.Equal("", absent.ToString());
        Assert.Throws<InvalidOperationException>(() => absent.Value);
    }

    [Fact]
    public void Null_IsPresentAndNotAbsent()
    {
        Optional<string?> none = (string?)null;
        Assert.True(none.IsPresent);
        Assert.Null(none.Value);
        Assert.NotEqual(default, none);
        Assert.True(none != default);
        Assert.Equal("null", none.ToString());
    }

    [Fact]
    public void EqualValues_AreEqual()
    {
        Optional<int> one = 1, other = 1, two = 2;
        Assert.True(one == other && one != two);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one.Equals((object)other));
        Assert.Equal(new Holder { Value = 1 }, new Holder { Value = 1 });
        Assert.NotEqual(new Holder { Value = 1 }, new Holder());
    }

    private sealed record Holder
    {
        public Optional<int> Value { get; init; }
    }
}
