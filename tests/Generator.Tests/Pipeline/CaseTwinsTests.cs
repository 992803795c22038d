using EventUnion.Generator.Pipeline;

namespace EventUnion.Generator.Tests.Pipeline;

public class CaseTwinsTests
{
    [Theory]
    [InlineData("A.S B.S", "A.S B.S")]
    [InlineData("A.s A.S", "A.s-2 A.S")]
    [InlineData("a.s A.S A.s", "a.s-3 A.S A.s-2")]
    [InlineData("İ i I", "İ i-2 I")]
    [InlineData("A A", "A A")]
    public void Twins_AreNumberedInOrdinalOrder(string names, string expected)
    {
        string[] all = names.Split(' ');
        CaseTwins twins = CaseTwins.Of(all);
        Assert.Equal(expected, string.Join(' ', all.Select(twins.Distinct)));
        Assert.Equal(twins, CaseTwins.Of(all.Reverse()));
    }
}
