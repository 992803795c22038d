using System.Collections.Immutable;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Tests.Schema;

public class JsonTreeReaderTests
{
    [Fact]
    public void Members_KeepTheirPlaces()
    {
        const string text = """{ "a": [1, true], "b\u0041": "x" }""";
        var root = Assert.IsType<ObjectNode>(Read(text, out _));
        Assert.Equal("\"a\"", text.Substring(root.Members[0].NameSpan.Start, root.Members[0].NameSpan.Length));
        Assert.Equal("[1, true]", text.Substring(root["a"]!.Span.Start, root["a"]!.Span.Length));
        Assert.Equal("x", root.Text("bA"));
    }

    [Fact]
    public void ByteOrderMark_IsSkipped() => Assert.IsType<ObjectNode>(Read("\uFEFF{}", out _));

    [Fact]
    public void DuplicateName_LastWinsAtTheFirstPlace()
    {
        var root = Assert.IsType<ObjectNode>(Read("""{"a":1,"b":2,"a":3}""", out ImmutableArray<TreeNote> notes));
        Assert.Equal(["a", "b"], root.Members.Select(m => m.Name));
        Assert.Equal("3", Assert.IsType<ScalarNode>(root["a"]).Text);
        TreeNote note = Assert.Single(notes);
        Assert.False(note.IsError);
        Assert.Equal(13, note.Span.Start);
    }

    [Fact]
    public void ManyMembers_AreFoundByName()
    {
        string text = "{" + string.Join(",", Enumerable.Range(0, 100).Select(i => $"\"m{i}\":\"v{i}\"")) + "}";
        Assert.Equal("v77", Assert.IsType<ObjectNode>(Read(text, out _)).Text("m77"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{", 1)]
    [InlineData("{\"a\"}", 4)]
    [InlineData("{\"a\":}", 5)]
    [InlineData("{\"a\":1,}", 7)]
    [InlineData("[1,]", 3)]
    [InlineData("[1 2]", 3)]
    [InlineData("{} x", 3)]
    [InlineData("01", 0)]
    [InlineData("[1.]", 1)]
    [InlineData("[-]", 1)]
    [InlineData("[1e]", 1)]
    [InlineData("nul", 0)]
    [InlineData("\"a", 2)]
    [InlineData("\"\\x\"", 1)]
    [InlineData("\"\\u12g4\"", 1)]
    [InlineData("\"\\ud800\"", 8)]
    [InlineData("\"a\nb\"", 2)]
    public void MalformedText_IsAnErrorAtItsPlace(string text, int offset)
    {
        Assert.Null(Read(text, out ImmutableArray<TreeNote> notes));
        Assert.True(notes[^1].IsError);
        Assert.Equal(offset, notes[^1].Span.Start);
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    [InlineData(1_000_000, false)]
    public void Nesting_IsLimited(int depth, bool isRead) =>
        Assert.Equal(isRead, Read(new string('[', depth) + new string(']', depth), out _) is not null);

    [Fact]
    public void Escapes_AreUndone() =>
        Assert.Equal("\"\\/\b\f\n\r\té😀", Assert.IsType<ScalarNode>(Read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"", out _)).Text);

    private static SchemaNode? Read(string text, out ImmutableArray<TreeNote> notes)
    {
        var builder = ImmutableArray.CreateBuilder<TreeNote>();
        SchemaNode? root = JsonTreeReader.Read(text, builder, TestContext.Current.CancellationToken);
        notes = builder.ToImmutable();
        return root;
    }
}
