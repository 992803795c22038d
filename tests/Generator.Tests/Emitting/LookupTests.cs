using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EventUnion.Generator.Tests.Emitting;

/// <summary>Lookups of tags, member names and enum values, as the compiler makes them of what is emitted.</summary>
public class LookupTests
{
    [Property(MaxTest = 40)]
    public Property AnyTexts_AreFoundAsADictionaryFindsThem()
    {
        // Few letters and short, so that many texts are alike; and words as people join them.
        Gen<string> dense = Gen.Elements("a", "b", "c", "\u00E9", "\U0001F600", "\\", "\"", "'", "\0").ArrayOf().Resize(7).Select(string.Concat);
        Gen<string> words = Gen.Elements("item", "added", "done", "delta", "text", "output", "response", "image", "created").NonEmptyListOf().Resize(4).Select(static w => string.Join('.', w));
        return Prop.ForAll(Gen.OneOf(dense, words).ListOf().Resize(150).ToArbitrary(), static texts => FindsAsADictionary([.. texts.Distinct(StringComparer.Ordinal)]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void TextsThatDifferAtOnePlaceEach_AreCompiledAndFound(int fill)
    {
        // No byte tells one of them from more than one other: told apart one by one, they would nest as deep as they are many.
        string[] texts = [.. Enumerable.Range(0, 300).Select(i => new string('a', i) + 'b' + new string('a', 299 - i) + new string('c', fill))];
        using var lookup = CompiledLookup.Of(texts);
        Assert.True(FindsAsADictionary(lookup, texts));
        Assert.InRange(lookup.Depth, 2, 16);
    }

    [Fact]
    public void HundredsOfTags_AreToldApartByAFewBytes()
    {
        string[] texts = [.. Enumerable.Range(0, 226).Select(static i => "event.number_" + i.ToString(CultureInfo.InvariantCulture)), .. Enumerable.Range(0, 800).Select(static i => "other-" + i.ToString("D4", CultureInfo.InvariantCulture))];
        IsToldApart(texts, depth: 4);
    }

    [Theory]
    [InlineData("ResponseStreamEvent", 58)]
    [InlineData("RealtimeServerEvent", 40)]
    public void TagsOfOpenAI_AreToldApartByAFewBytes(string union, int fewest)
    {
        using var document = JsonDocument.Parse(CorporaFolder.Read("openai/openapi.json"));
        JsonElement schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        JsonElement variants = schemas.GetProperty(union).EnumerateObject().First(static p => p.Name is "anyOf" or "oneOf").Value;
        string[] tags = [.. variants.EnumerateArray().Select(v => Tag(schemas.GetProperty(v.GetProperty("$ref").GetString()!.Split('/')[^1]).GetProperty("properties").GetProperty("type"))).Distinct(StringComparer.Ordinal)];
        Assert.InRange(tags.Length, fewest, 100);
        IsToldApart(tags, depth: 4);
    }

    [Fact]
    public void NamesOfAllMembersAndValues_AreToldApartByAFewBytes()
    {
        // Not of one union, but more than any has.
        using var document = JsonDocument.Parse(CorporaFolder.Read("openai/openapi.json"));
        var names = new HashSet<string>(StringComparer.Ordinal);
        Walk(document.RootElement);
        Assert.InRange(names.Count, 1000, 20_000);
        IsToldApart([.. names], depth: 6);

        void Walk(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Walk(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    names.Add(property.Name);
                    Walk(property.Value);
                }
            }
        }
    }

    [Fact]
    public void FewTexts_AreOneSwitch() => Assert.Equal(
        """
        public static class C
        {
            public static int Find(global::System.ReadOnlySpan<byte> text) => text.Length switch
            {
                1 when global::System.MemoryExtensions.SequenceEqual(text, "a"u8) => 0,
                2 when global::System.MemoryExtensions.SequenceEqual(text, "bc"u8) => 1,
                2 when global::System.MemoryExtensions.SequenceEqual(text, "bd"u8) => 2,
                _ => -1,
            };
        }

        """,
        CompiledLookup.Emit(["a", "bc", "bd"]),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void MoreTexts_AreATreeThatSaysWhatItDoes() => Assert.Equal(
        """
        public static class C
        {
            // By length, then by the bytes that tell texts of one length apart; what is left is compared.
            public static int Find(global::System.ReadOnlySpan<byte> text) => text.Length switch
            {
                3 => text[0] switch
                {
                    (byte)'a' => text[1] switch
                    {
                        (byte)'a' when global::System.MemoryExtensions.SequenceEqual(text, "aax"u8) => 0,
                        (byte)'b' when global::System.MemoryExtensions.SequenceEqual(text, "abx"u8) => 1,
                        (byte)'c' when global::System.MemoryExtensions.SequenceEqual(text, "acx"u8) => 2,
                        _ => -1,
                    },
                    (byte)'b' when global::System.MemoryExtensions.SequenceEqual(text, "bax"u8) => 3,
                    (byte)'c' when global::System.MemoryExtensions.SequenceEqual(text, "cax"u8) => 4,
                    (byte)'c' when global::System.MemoryExtensions.SequenceEqual(text, "cbx"u8) => 5,
                    _ => -1,
                },
                _ => -1,
            };
        }

        """,
        CompiledLookup.Emit(["aax", "abx", "acx", "bax", "cax", "cbx"]),
        ignoreLineEndingDifferences: true);

    private static string Tag(JsonElement schema) => schema.TryGetProperty("const", out JsonElement value) ? value.GetString()! : schema.GetProperty("enum")[0].GetString()!;

    private static void IsToldApart(string[] texts, int depth)
    {
        using var lookup = CompiledLookup.Of(texts);
        Assert.True(FindsAsADictionary(lookup, texts));
        Assert.InRange(lookup.Depth, 2, depth);
        Assert.InRange(lookup.MostCompared, 1, 2);
    }

    private static bool FindsAsADictionary(string[] texts)
    {
        using var lookup = CompiledLookup.Of(texts);
        return FindsAsADictionary(lookup, texts);
    }

    private static bool FindsAsADictionary(CompiledLookup lookup, string[] texts)
    {
        var expected = texts.Select(static (t, i) => (Key: Convert.ToHexString(Encoding.UTF8.GetBytes(t)), i)).ToDictionary(static t => t.Key, static t => t.i);
        return texts.SelectMany(static t => NearMisses(Encoding.UTF8.GetBytes(t))).All(t => lookup.IndexOf(t) == (expected.TryGetValue(Convert.ToHexString(t), out int i) ? i : -1));
    }

    // The text itself, longer, shorter, and with one byte changed at some places.
    private static IEnumerable<byte[]> NearMisses(byte[] text)
    {
        yield return text;
        yield return [.. text, (byte)'a'];
        yield return [(byte)'a', .. text];
        for (int i = 0; i < text.Length; i += 1 + (text.Length / 16))
        {
            yield return [.. text[..i], .. text[(i + 1)..]];
            yield return [.. text[..i], (byte)(text[i] + 1), .. text[(i + 1)..]];
            yield return [.. text[..i], (byte)(text[i] ^ 0x80), .. text[(i + 1)..]];
        }
    }
}
