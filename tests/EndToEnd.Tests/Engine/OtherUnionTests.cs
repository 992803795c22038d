using System.Text;
using EventUnion.EndToEnd.Tests.Nested;
using FsCheck.Xunit;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>The engine and the authority agree on unions of other shapes: wider than a word has bits, and such that hold each other.</summary>
public class OtherUnionTests
{
    private const int Kinds = 80;

    [Fact]
    public void WideUnion_TakesMoreSlotsThanAWordHasBits() => Assert.InRange(WideSchema.WideEvent.s_union.SlotCount, CompilerServices.SlotTable.Wide + 1, 200);

    [Property(MaxTest = 150)]
    public void WideUnion_IsReadTheSameWay(int seed)
    {
        var random = new Random(seed);
        byte[] json = Document("events", Enumerable.Range(0, 150).Select(_ => Wide(random)), random);

        SlotText.AssertSame<WideSchema.WideSession, WideSchema.WideEvent>(json);
        for (int i = 0; i < 4; i++)
        {
            SlotText.AssertSame<WideSchema.WideSession, WideSchema.WideEvent>(Mutation.Of(json, random));
        }
    }

    [Fact]
    public void EveryKindOfAWideUnionInTurn_IsReadTheSameWay() => SlotText.AssertSame<WideSchema.WideSession, WideSchema.WideEvent>(
        Document("events", Enumerable.Range(0, 4 * Kinds).Select(static i => $$"""{"a":"x{{i}}","m{{i % Kinds}}":{{i}},"kind":"k{{i % Kinds}}"}"""), new Random(1)));

    [Property(MaxTest = 150)]
    public void UnionWithinAUnion_IsReadTheSameWay(int seed)
    {
        var random = new Random(seed);
        byte[] json = Document("nodes", Enumerable.Range(0, 80).Select(_ => Node(random, random.Next(5))), random);

        SlotText.AssertSame<ForestSchema.Forest, ForestSchema.Node>(json);
        for (int i = 0; i < 4; i++)
        {
            SlotText.AssertSame<ForestSchema.Forest, ForestSchema.Node>(Mutation.Of(json, random));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    public void UnionAtEveryLevel_IsReadTheSameWay(int levels)
    {
        string nested = string.Concat(Enumerable.Repeat("""{"kind":"branch","left":""", levels)) + "null" + new string('}', levels);

        SlotText.AssertSame<ForestSchema.Forest, ForestSchema.Node>(Document("nodes", Enumerable.Repeat(nested, 9), new Random(1)));
    }

    // A few kinds come often, so that their layouts are learned; the others once in a while.
    private static string Wide(Random random)
    {
        int kind = random.Next(4) == 0 ? random.Next(Kinds) : random.Next(3) * 30;
        string own = random.Next(3) == 0 ? "" : $"\"m{kind}\":{Value(random)},";
        string other = random.Next(9) == 0 ? $"\"m{random.Next(Kinds)}\":{Value(random)}," : "";
        return random.Next(2) == 0 ? $"{{\"kind\":\"k{kind}\",{own}{other}\"a\":\"{kind}\"}}" : $"{{\"a\":\"\",{own}{other}\"kind\":\"k{kind}\"}}";
    }

    private static string Value(Random random) => random.Next(5) switch { 0 => "null", 1 => random.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture), 2 => "[\"x\",\"\\n\"]", 3 => "\"\"", _ => "\"text\"" };

    private static string Node(Random random, int depth) => depth == 0
        ? """{"kind":"leaf","value":1}"""
        : random.Next(3) switch
        {
            0 => $$"""{"kind":"branch","left":{{Node(random, depth - 1)}},"right":{{Node(random, depth - 1)}}}""",
            1 => $$"""{"kind":"branch","right":{{Node(random, depth - 1)}}}""",
            _ => $$"""{"left":null,"right":{{Node(random, depth - 1)}},"kind":"branch"}""",
        };

    private static byte[] Document(string array, IEnumerable<string> events, Random random) =>
        Encoding.UTF8.GetBytes("{\"" + array + "\":[" + string.Join(random.Next(2) == 0 ? "," : ", ", events) + "]}");
}
