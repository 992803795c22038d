using System.Collections.Immutable;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Tests.Schema;

public class YamlTreeReaderTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Values_KeepTheirPlaces(string lineEnd)
    {
        string text = "# é😀\nroot:\n  'a b': [1, {c: \"d\"}]\n  list:\n  - x\n  - y: z\n\n  text: |\n    one\n    two\nlast: 1\n".Replace("\n", lineEnd, StringComparison.Ordinal);
        var root = Assert.IsType<ObjectNode>(Assert.IsType<ObjectNode>(Read(text))["root"]);
        Assert.Equal("'a b'", Cut(text, root.Members[0].NameSpan));
        Assert.Equal("[1, {c: \"d\"}]", Cut(text, root["a b"]!.Span));
        Assert.Equal("- x\n  - y: z".Replace("\n", lineEnd, StringComparison.Ordinal), Cut(text, root["list"]!.Span));
        Assert.Equal("|\n    one\n    two".Replace("\n", lineEnd, StringComparison.Ordinal), Cut(text, root["text"]!.Span));
        Assert.Equal("one\ntwo\n", root.Text("text"));
        Assert.EndsWith("two", Cut(text, root.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029\uE000\uE001")]
    [InlineData("😀")]
    public void PlacesAfterUnusualCharacters_AreRight(string text)
    {
        string yaml = "\uFEFFa: \"" + text + "\"\nb: here";
        var root = Assert.IsType<ObjectNode>(Read(yaml));
        Assert.Equal(text, root.Text("a"));
        Assert.Equal("here", Cut(yaml, root["b"]!.Span));
    }

    [Theory]
    [InlineData("null", "Null null")]
    [InlineData("~", "Null null")]
    [InlineData("", "Null null")]
    [InlineData("True", "True true")]
    [InlineData("FALSE", "False false")]
    [InlineData("yes", "String yes")]
    [InlineData("OFF", "String OFF")]
    [InlineData("n", "String n")]
    [InlineData("tRUE", "String tRUE")]
    [InlineData("2024-01-02", "String 2024-01-02")]
    [InlineData("12:30:45", "String 12:30:45")]
    [InlineData("1_000", "String 1_000")]
    [InlineData("3.1.0", "String 3.1.0")]
    [InlineData("3.1", "Number 3.1")]
    [InlineData("+12", "Number 12")]
    [InlineData("-007", "Number -7")]
    [InlineData("0", "Number 0")]
    [InlineData("000", "Number 0")]
    [InlineData(".5", "Number 0.5")]
    [InlineData("-1.", "Number -1")]
    [InlineData("1e3", "Number 1e3")]
    [InlineData("0x1F", "Number 31")]
    [InlineData("0o17", "Number 15")]
    [InlineData("0b1", "String 0b1")]
    [InlineData("0x10000000000000000", "String 0x10000000000000000")]
    [InlineData("e5", "String e5")]
    [InlineData(".e5", "String .e5")]
    [InlineData(".", "String .")]
    [InlineData("+", "String +")]
    [InlineData(".inf", "String .inf")]
    [InlineData("'1'", "String 1")]
    [InlineData("\"true\"", "String true")]
    [InlineData("!!str 1", "String 1")]
    [InlineData("!!int '1'", "Number 1")]
    [InlineData("! 1", "String 1")]
    [InlineData("!ref 1", "String 1")]
    public void Scalar_MeansWhatTheCoreSchemaSays(string scalar, string meaning)
    {
        var read = Assert.IsType<ScalarNode>(Assert.IsType<ObjectNode>(Read("a: " + scalar))["a"]);
        Assert.Equal(meaning, read.Kind + " " + read.Text);
    }

    [Fact]
    public void Names_AreTheScalarsAsWritten() =>
        Assert.Equal(["200", "true", "~", "a b"], Assert.IsType<ObjectNode>(Read("200: a\ntrue: b\n~: c\na b: d")).Members.Select(m => m.Name));

    [Fact]
    public void Alias_IsTheNodeOfItsAnchor()
    {
        var root = Assert.IsType<ObjectNode>(Read("a: &x {b: 1}\nc: *x\n&k d: 1\ne: {*k : 2}"));
        Assert.Same(root["a"], root["c"]);
        Assert.Equal(18, Read("a: &x {b: 1}\nc: *x\n")!.Span.End);
        Assert.Equal("d", Assert.IsType<ObjectNode>(root["e"]).Members[0].Name);
    }

    [Fact]
    public void AnchorGivenTwice_IsTheLatest() =>
        Assert.Equal("2", Assert.IsType<ScalarNode>(Assert.IsType<ObjectNode>(Read("a: &x 1\nb: &x 2\nc: *x"))["c"]).Text);

    [Fact]
    public void MergeKey_TakesInWhatTheMappingLacks()
    {
        var root = Assert.IsType<ObjectNode>(Read("a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 3", out ImmutableArray<TreeNote> notes));
        Assert.Equal(["x=3", "y=1", "z=2"], Assert.IsType<ObjectNode>(root["c"]).Members.Select(m => m.Name + "=" + ((ScalarNode)m.Value).Text));
        Assert.Empty(notes);
    }

    [Fact]
    public void QuotedMergeKey_IsAMember() => Assert.NotNull(Assert.IsType<ObjectNode>(Read("'<<': {a: 1}"))["<<"]);

    [Fact]
    public void DuplicateName_LastWinsAtTheFirstPlace()
    {
        var root = Assert.IsType<ObjectNode>(Read("a: 1\nb: 2\na: 3", out ImmutableArray<TreeNote> notes));
        Assert.Equal(["a=3", "b=2"], root.Members.Select(m => m.Name + "=" + ((ScalarNode)m.Value).Text));
        TreeNote note = Assert.Single(notes);
        Assert.Equal((false, 10, "a"), (note.IsError, note.Span.Start, note.Text));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("# nothing\n", 10)]
    [InlineData("a: [1", 5)]
    [InlineData("a: 1\n b: 2", 7)]
    [InlineData("a: 'b", 3)]
    [InlineData("a: *b", 3)]
    [InlineData("a: &b [*b]", 7)]
    [InlineData("[a]: 1", 0)]
    [InlineData("a: 1\n---\nb: 2", 5)]
    [InlineData("<<: 1", 0)]
    [InlineData("a: \"\\q\"", 3)]
    [InlineData("a: %b", 3)]
    public void MalformedText_IsAnErrorAtItsPlace(string text, int offset)
    {
        Assert.Null(Read(text, out ImmutableArray<TreeNote> notes));
        Assert.True(notes[^1].IsError);
        Assert.Equal(offset, notes[^1].Span.Start);
        Assert.NotEmpty(notes[^1].Text);
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    [InlineData(20_000, false)]
    public void NestingOfFlows_IsLimited(int depth, bool isRead) => Assert.Equal(isRead, Read(new string('[', depth) + new string(']', depth), out _) is not null);

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    [InlineData(20_000, false)]
    public void NestingOfBlocks_IsLimited(int depth, bool isRead) =>
        Assert.Equal(isRead, Read(string.Concat(Enumerable.Repeat("- ", depth)) + "a", out _) is not null);

    [Fact]
    public void NestingThroughAliases_IsLimited()
    {
        string text = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 300).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));
        Assert.Null(Read(text, out ImmutableArray<TreeNote> notes));
        Assert.Equal("nested too deeply", notes[^1].Text);
    }

    [Fact]
    public void AliasesOfAliases_AreLimited()
    {
        string text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));
        Assert.Null(Read(text, out ImmutableArray<TreeNote> notes));
        Assert.Equal("the aliases stand for too many values", notes[^1].Text);
    }

    [Fact]
    public void EveryCutOfADocument_IsAnsweredWithoutException()
    {
        const string Text = "%YAML 1.2\n---\na: &x [1, \"two\\u00e9\", 'three']\n? b\n: |-\n  four\n  five\nc: {d: *x, <<: {e: !!str 6}}\nf: >+\n  g\n\n  h\ni: !<tag:x> \"j\"\n...\n";
        Assert.NotNull(Read(Text, out _));
        for (int i = 0; i < Text.Length; i++)
        {
            SchemaNode? head = Read(Text[..i], out ImmutableArray<TreeNote> atHead);
            SchemaNode? tail = Read(Text[i..], out ImmutableArray<TreeNote> atTail);
            Assert.True((head is null) == atHead.Any(static n => n.IsError), Text[..i]);
            Assert.True((tail is null) == atTail.Any(static n => n.IsError), Text[i..]);
            Assert.All(atHead, n => Assert.InRange(n.Span.End, 0, i));
        }
    }

    private static string Cut(string text, Microsoft.CodeAnalysis.Text.TextSpan span) => text.Substring(span.Start, span.Length);

    private static SchemaNode? Read(string text)
    {
        SchemaNode? root = Read(text, out ImmutableArray<TreeNote> notes);
        Assert.Empty(notes.Where(static n => n.IsError).Select(static n => n.Text));
        return root;
    }

    private static SchemaNode? Read(string text, out ImmutableArray<TreeNote> notes)
    {
        var builder = ImmutableArray.CreateBuilder<TreeNote>();
        SchemaNode? root = YamlTreeReader.Read(text, builder, TestContext.Current.CancellationToken);
        notes = builder.ToImmutable();
        return root;
    }
}
