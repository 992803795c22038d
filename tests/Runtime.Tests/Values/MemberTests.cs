namespace EventUnion.Runtime.Tests.Values;

public class MemberTests
{
    [Fact]
    public void Default_IsAbsent()
    {
        Member<JsonText> member = default;
        Assert.Equal((MemberState.Absent, true, false), (member.State, member.IsAbsent, member.IsPresent));
        Assert.False(member.TryGet(out _));
    }

    [Fact]
    public void PresentMember_HasItsValue()
    {
        var member = new Member<JsonText>(new JsonText("x"u8, escaped: false));
        Assert.True(member is { IsPresent: true, IsNull: false, IsAbsent: false, IsMismatch: false });
        Assert.True(member.TryGet(out JsonText value) && value == "x"u8);
        Assert.True(member.Value == "x"u8);
        Assert.True(member.Or(default) == "x"u8);
        Assert.Equal("Present", member.ToString());
    }

    [Theory]
    [InlineData(MemberState.Absent, "absent")]
    [InlineData(MemberState.Null, "null")]
    [InlineData(MemberState.Mismatch, "another type")]
    public void MemberWithoutValue_ThrowsWithItsState(MemberState state, string word)
    {
        var member = new Member<int>(state);
        Assert.Equal((state, 7), (member.State, member.Or(7)));
        Assert.False(member.TryGet(out _));
        Assert.Contains(word, Assert.Throws<InvalidOperationException>(() => new Member<int>(state).Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PresentWithoutValue_IsRefused() => Assert.Throws<ArgumentException>(static () => new Member<int>(MemberState.Present).State);
}
