using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Tests.Schema;

public class SchemaPathTests
{
    [Theory]
    [InlineData("a/./b/../c.json", "a/c.json")]
    [InlineData(@"C:\p\schema\x.json", "C:/p/schema/x.json")]
    [InlineData("/a//b/x.json", "/a/b/x.json")]
    [InlineData("../../x.json", "../../x.json")]
    [InlineData("/../x.json", "/x.json")]
    public void Path_IsNormalised(string path, string expected) => Assert.Equal(expected, SchemaPath.Normalise(path));

    [Theory]
    [InlineData("/p/schema/x.json", "schema/x.json", true)]
    [InlineData("/p/my-schema/x.json", "schema/x.json", false)]
    [InlineData("x.json", "x.json", true)]
    [InlineData("x.json", "schema/x.json", false)]
    public void Suffix_MatchesOnDirectoryBorders(string path, string suffix, bool matches) =>
        Assert.Equal(matches, SchemaPath.EndsWith(path, suffix, StringComparison.Ordinal));

    [Theory]
    [InlineData("/p/a/x.json", "../b/y%20z.json", "/p/b/y z.json")]
    [InlineData("/p/a/x.json", "y.json", "/p/a/y.json")]
    [InlineData("/p/a/x.json", "/q/y.json", "/q/y.json")]
    public void RelativeReference_IsSeenFromItsFile(string from, string reference, string expected) =>
        Assert.Equal(expected, SchemaPath.Combine(from, reference));
}
