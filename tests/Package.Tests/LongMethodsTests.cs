namespace EventUnion.Package.Tests;

public class LongMethodsTests
{
    [Theory]
    [InlineData("void M()", 59, null)]
    [InlineData("void M()", 60, "M has 61 lines")]
    [InlineData("C()", 60, "C has 61 lines")]
    [InlineData("static int operator +(C a)", 60, "OperatorDeclaration has 61 lines")]
    public void Length_IsTold(string header, int statements, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], LongMethods.In($"class C\n{{\n/// <summary>\n/// Not counted.\n/// </summary>\n{header}\n{{\n{Statements(statements)}}}\n}}"));

    [Fact]
    public void Accessor_Counts() =>
        Assert.Equal(["get has 71 lines"], LongMethods.In($"class C {{ int P {{ get\n{{\n{Statements(70)}}} }} }}"));

    [Fact]
    public void LocalFunction_CountsByItself() =>
        Assert.Equal(["M has 72 lines", "L has 71 lines"], LongMethods.In($"class C {{ void M()\n{{\nvoid L()\n{{\n{Statements(70)}}}\n}} }}"));

    // Blanks, comments and lone braces do not count.
    private static string Statements(int count) => string.Concat(Enumerable.Repeat("\n// why\n{\na++;\n}\n", count));
}
