using System.Diagnostics;
using System.Text;
using EventUnion.Generator.Parsing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EventUnion.Generator.Tests.Parsing;

public class HostileSchemaTests
{
    private const string Sample = """
        {"title":"S","properties":{"e":{"items":{"oneOf":[{"$ref":"#/$defs/A"},{"$ref":"#/$defs/B"}],"discriminator":{"propertyName":"t","mapping":{"a":"#/$defs/A","b":"B"}}}},
          "n":{"anyOf":[{"allOf":[{"$ref":"#/$defs/C"},{"properties":{"y":{"enum":["p","q",null]}},"required":["y"]}]},{"type":"null"}]},"m":{"additionalProperties":{"type":["integer","null"]}}},
         "$defs":{"A":{"properties":{"t":{"const":"a"},"c":{"$ref":"#/$defs/C"}}},"B":{"properties":{"t":{"enum":["b"]},"u":{"oneOf":[{"type":"string"},{"type":"number"}]}}},
          "C":{"type":"object","properties":{"x":{"$ref":"#/$defs/C"}},"required":["x"]}}}
        """;

    [Fact]
    public void EveryTruncation_IsReported()
    {
        for (int i = 0; i < Sample.TrimEnd().Length; i++)
        {
            Assert.Equal("EU0003", Parsed.Schema(Sample[..i], "R=#").Result.Diagnostics[^1].Descriptor.Id);
        }
    }

    [Property(MaxTest = 2000)]
    public Property Mutations_AreAnswered()
    {
        string[] pieces = ["\"", "{", "}", "[", "]", ",", ":", "null", "true", "\"oneOf\":", "\"$ref\":\"#\"", "\"allOf\":", "{}", "[]", "1", "\"#/$defs/A\"", "\"t\"", "\"type\":\"object\"", "\\", "\u0000"];
        Gen<(int At, int Cut, string Piece)> edits = from at in Gen.Choose(0, Sample.Length - 1) from cut in Gen.Choose(0, 12) from piece in Gen.Elements(pieces) select (at, cut, piece);
        return Prop.ForAll(Arb.From(Gen.ArrayOf(edits)), all => IsAnswered(all.Aggregate(Sample, Edit)));
    }

    [Property(MaxTest = 2000)]
    public Property SwappedValues_AreAnswered()
    {
        // Edits that keep the JSON well-formed reach further than those that break it.
        string[] values = ["null", "true", "false", "0", "\"x\"", "[]", "{}", "\"#\"", "\"#/$defs/B\"", "{\"$ref\":\"#\"}", "[{\"$ref\":\"#\"}]", "[null]", "\"object\"", "{\"oneOf\":[{\"$ref\":\"#\"},{\"$ref\":\"#/$defs/A\"}]}"];
        var spans = System.Text.RegularExpressions.Regex.Matches(Sample, "(?<=:)(\"[^\"]*\"|\\[[^\\[\\]{}]*\\]|\\{[^\\[\\]{}]*\\})");
        Gen<(int, string)> swaps = from i in Gen.Choose(0, spans.Count - 1) from value in Gen.Elements(values) select (i, value);
        return Prop.ForAll(Arb.From(Gen.ArrayOf(swaps)), all =>
        {
            var text = new StringBuilder(Sample);
            foreach ((int i, string value) in all.DistinctBy(s => s.Item1).OrderByDescending(s => spans[s.Item1].Index))
            {
                text.Remove(spans[i].Index, spans[i].Length).Insert(spans[i].Index, value);
            }

            return IsAnswered(text.ToString());
        });
    }

    [Theory]
    [InlineData("{\"properties\":{\"a\":", "{}", "}}")]
    [InlineData("{\"items\":", "{}", "}")]
    [InlineData("{\"allOf\":[", "{}", "]}")]
    [InlineData("{\"oneOf\":[", "{}", "]}")]
    [InlineData("{\"additionalProperties\":", "{}", "}")]
    [InlineData("{\"anyOf\":[{\"type\":\"null\"},", "{}", "]}")]
    public void DeepNesting_IsAnswered(string open, string middle, string close)
    {
        foreach (int depth in (int[])[120, 10_000])
        {
            string nested = string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));
            Assert.True(IsAnswered("{\"properties\":{\"x\":" + nested + "}}", "R=#"));
        }
    }

    [Theory]
    [InlineData("{\"$ref\":\"#/$defs/NEXT\"}")]
    [InlineData("{\"allOf\":[{\"$ref\":\"#/$defs/NEXT\"},{\"properties\":{\"a\":{}}}]}")]
    [InlineData("{\"oneOf\":[{\"$ref\":\"#/$defs/NEXT\"},{\"type\":\"string\"}]}")]
    [InlineData("{\"properties\":{\"p\":{\"$ref\":\"#/$defs/NEXT\"},\"q\":{\"$ref\":\"#/$defs/NEXT\"}}}")]
    [InlineData("{\"items\":{\"$ref\":\"#/$defs/NEXT\"}}")]
    [InlineData("{\"allOf\":[{\"$ref\":\"#/$defs/NEXT\"},{\"$ref\":\"#/$defs/NEXT\"}],\"required\":[\"x\"]}")]
    [InlineData("{\"properties\":{\"s\":{}},\"oneOf\":[{\"$ref\":\"#/$defs/NEXT\"},{\"$ref\":\"#/$defs/NEXT\",\"required\":[\"s\"]}]}")]
    public void LongChainsAndLoops_AreAnsweredInTime(string link)
    {
        const int count = 3000;
        foreach (bool isLoop in (bool[])[false, true])
        {
            var json = new StringBuilder("{\"$ref\":\"#/$defs/0\",\"$defs\":{");
            for (int i = 0; i < count; i++)
            {
                json.Append('"').Append(i).Append("\":").Append(link.Replace("NEXT", isLoop && i == count - 1 ? "0" : (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append(',');
            }

            json.Append('"').Append(count).Append("\":{\"properties\":{\"z\":{}}}}}");
            var watch = Stopwatch.StartNew();
            Assert.True(IsAnswered(json.ToString(), "R=#"));
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        }
    }

    [Fact]
    public void Cancellation_EndsTheParse()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var file = new EventUnion.Generator.Schema.SchemaFile("/x.json", Microsoft.CodeAnalysis.Text.SourceText.From(Sample));
        Assert.Throws<OperationCanceledException>(() => SchemaParser.Parse(Parsed.Input([file], "#"), source.Token));
    }

    private static string Edit(string text, (int At, int Cut, string Piece) edit)
    {
        int at = Math.Min(edit.At, text.Length);
        return text.Remove(at, Math.Min(edit.Cut, text.Length - at)).Insert(at, edit.Piece);
    }

    // An answer is a model, or an error that says why there is none; and names that C# takes.
    private static bool IsAnswered(string json) => IsAnswered(json, "R=#", "#/$defs/A", "Ev=#/properties/e/items");

    private static bool IsAnswered(string json, params string[] roots)
    {
        ParseResult result = Parsed.Schema(json, roots).Result;
        string[] names = result.Model is { } model ? [.. model.Unions.Select(u => u.Name), .. model.Objects.Select(o => o.Name), .. model.Enums.Select(e => e.Name)] : [];
        return names.All(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier)
            && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length
            && (result.Model is not null || result.Diagnostics.Any(d => d.Descriptor.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    // What is looked through without remembering takes time without end.
    [Fact]
    public void ListThatHoldsItself_IsAnswered()
    {
        string members = string.Join(",", Enumerable.Range(1, 30).Select(static i => $"\"a{i}\":{{\"$ref\":\"#/x\"}}"));
        Assert.Null(Fuzzing.Answer.FaultOf("/project/schema/test.json", $$"""{"asyncapi":"3.0.0","x":{ {{members}} } }""", "#/x"));
    }

    [Fact]
    public void AlternativesThatHoldThemselves_AreAnswered()
    {
        string all = string.Join(",", Enumerable.Repeat("{\"$ref\":\"#/$defs/all\"}", 200));
        string json = $$"""{"oneOf":[{"properties":{"a":{"$ref":"#/$defs/all"} },"required":["a"]},{"properties":{"b":{} },"required":["b"]}],"$defs":{"all":{"anyOf":[{{all}}]} } }""";
        Assert.Null(Fuzzing.Answer.FaultOf("/project/schema/test.json", json, "#"));
    }

    [Fact]
    public void TagThatThousandsShare_IsAnswered()
    {
        string all = string.Join(",", Enumerable.Range(0, 3000).Select(static i => $$"""{"properties":{"t":{"const":"x"},"s":{"const":"k{{i}}"} },"required":["t","s"]}"""));
        Assert.Null(Fuzzing.Answer.FaultOf("/project/schema/test.json", $$"""{"discriminator":{"propertyName":"t"},"oneOf":[{{all}}]}""", "#"));
    }

    [Fact]
    public void TagBelowManyWaysToOneValue_IsAnswered()
    {
        // A ladder that ends: four steps of 60 ways each are 13 million ways to the one value.
        string steps = string.Concat(Enumerable.Range(1, 4).Select(static i => $"\"T{i}\":{{\"oneOf\":[{string.Join(",", Enumerable.Repeat($"{{\"$ref\":\"#/$defs/T{i + 1}\"}}", 60))}]}},"));
        string variants = string.Join(",", Enumerable.Range(1, 50).Select(static i => $"{{\"properties\":{{\"t\":{{\"$ref\":\"#/$defs/T1\"}},\"m{i}\":{{}}}},\"required\":[\"t\",\"m{i}\"]}}"));
        string json = $$"""{"oneOf":[{{variants}}],"$defs":{ {{steps}}"T5":{"const":"a"} } }""";
        Assert.Null(Fuzzing.Answer.FaultOf("/project/schema/test.json", json, "#"));
    }
}
