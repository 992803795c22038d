using System.Globalization;

namespace EventUnion.Generator.Tests.Pipeline;

/// <summary>One schema gives the same bytes and the same messages on every machine: whatever its language, its line ends and its folders.</summary>
public class DeterminismTests
{
    // Letters whose case depends on the language, numbers whose sign does, and names that sort otherwise.
    private const string Schema = """
        {
          "title": "Istanbul", "type": "object", "required": ["items", "ı"], "properties": {
            "items": { "type": "array", "items": { "$ref": "#/$defs/item" } }, "ı": { "type": "integer" }, "i": { "type": "number" }, "İ": { "type": "string" }, "id-İ": { "enum": ["-1", "i", "I", "İ", "ı", "+1", "é"] },
            "bad": { "type": ["string", "integer"] } },
          "$defs": {
            "item": { "oneOf": [{ "$ref": "#/$defs/id" }, { "$ref": "#/$defs/title" }, { "$ref": "#/$defs/İnsert" }], "description": "iıİI\r\n-1" },
            "id": { "type": "object", "required": ["type", "ID"], "properties": { "type": { "const": -1 }, "ID": { "type": "integer" }, "ıd": {} } },
            "title": { "type": "object", "required": ["type"], "properties": { "type": { "enum": [-2, 1234567890123] }, "in": { "type": "array", "items": { "type": "boolean" } } } },
            "İnsert": { "type": "object", "required": ["type"], "properties": { "type": { "const": "i" }, "inner": { "$ref": "#/$defs/id" } } } }
        }
        """;

    private const string Code = """
        namespace Ilk.İkinci;
        [EventUnion.EventSchema("schema/test.json"), EventUnion.EventRoot("#", Name = "Istanbul"), EventUnion.EventRoot("#/$defs/item", Name = "Item")]
        public static partial class ISchema;
        [EventUnion.EventVisitor(Default = nameof(Iş))]
        partial struct iVisitor : ISchema.IItemVisitor { void Iş(scoped ISchema.Item e) { } }
        """;

    private static readonly string[] s_cultures = ["tr-TR", "az-Latn-AZ", "ar-SA", "fi-FI", "sv-SE", "lt-LT"];

    public static TheoryData<string> Cultures => [.. s_cultures];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Culture_ChangesNothing(string culture) => Assert.Equal(Output(Code, Schema), In(culture, static () => Output(Code, Schema)));

    // The guard: what depends on the culture does differ in each of them.
    [Theory]
    [MemberData(nameof(Cultures))]
    public void Culture_ChangesWhatDependsOnIt(string culture) => Assert.NotEqual(In("", Sensitive), In(culture, Sensitive));

    [Fact]
    public void Output_CoversWhatIsHostile()
    {
        string all = string.Join('\n', Output(Code, Schema));
        Assert.All((string[])["-1L", "-2L", "EU0012", "IItemVisitor", "ISchema.Istanbul.g.cs"], part => Assert.Contains(part, all, StringComparison.Ordinal));
    }

    [Fact]
    public void LineEnds_ChangeNothing()
    {
        string code = Code.ReplaceLineEndings("\r\n");
        string schema = Schema.ReplaceLineEndings("\r\n");
        Assert.NotEqual(Code.ReplaceLineEndings("\n"), code);
        Assert.Equal(Output(Code.ReplaceLineEndings("\n"), Schema.ReplaceLineEndings("\n")), Output(code, schema));
        Assert.All(Output(code, schema), static f => Assert.DoesNotContain('\r', f));
    }

    [Fact]
    public void Folder_ChangesNothing() => Assert.Equal(Output(Code, Schema), Output(Code, Schema, "/another project/Ağaç/schema/test.json"));

    [Fact]
    public void OrderOfFiles_ChangesNothing()
    {
        var one = new GeneratorRun(Code, Schema, more: [("/project/a.json", "{}"), ("/project/b.json", "{}")]);
        var other = new GeneratorRun(Code, Schema, more: [("/project/b.json", "{}"), ("/project/a.json", "{}")]);
        Assert.Equal(Output(one), Output(other));
    }

    private static string[] Output(string code, string schema, string? path = null) =>
        Output(path is null ? new GeneratorRun(code, schema) : new GeneratorRun(code, null, more: [(path, schema)]));

    private static string[] Output(GeneratorRun run) =>
    [
        .. run.Result.GeneratedSources.Select(static s => s.HintName + "\n" + s.SourceText),
        .. run.Result.Diagnostics.Select(static d => d.Id + " " + d.Location.GetLineSpan().StartLinePosition + " " + d.GetMessage(CultureInfo.InvariantCulture)),
    ];

    private static string[] Sensitive() =>
    [
        "i".ToUpper(CultureInfo.CurrentCulture), "I".ToLower(CultureInfo.CurrentCulture), (-1).ToString(CultureInfo.CurrentCulture), 1.5.ToString(CultureInfo.CurrentCulture),
        .. new[] { "z", "å", "y", "i" }.Order(StringComparer.CurrentCulture),
    ];

    private static string[] In(string culture, Func<string[]> work)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUi = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
