using System.Text;
using System.Text.Json;
using EventUnion.CompilerServices;
using EventUnion.Internal.Layouts;
using FsCheck.Xunit;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>Scanning by blocks gives the same answers whatever the width of the vectors, and never accepts what the authority rejects.</summary>
public class BlockTests
{
    private static readonly string[] s_pieces = ["x", "xxxxxxx", "\\\"", "\\\\", "\\n", "\\u00e9", "\\u00g0", "\\q", "\u0003", "é", "\"", "{", "}", "[", "]", ",", ":", " ", "1", "-", "1.5", "e", "true", "null", "\"a\":"];

    [Property(MaxTest = 3000)]
    public void Strings_EndAtTheSamePlaceInEveryWidth(int seed)
    {
        byte[] json = Make(seed, "", 30, out int length);
        bool isAsciiA = true, isAsciiB = true, isAsciiC = true;
        int a = LayoutScanner<Block512>.EndOfString(ref json[0], 0, length, out SlotKind kindA, ref isAsciiA);
        int b = LayoutScanner<Block256>.EndOfString(ref json[0], 0, length, out SlotKind kindB, ref isAsciiB);
        int c = LayoutScanner<Block128>.EndOfString(ref json[0], 0, length, out SlotKind kindC, ref isAsciiC);

        Assert.Equal((a, a < 0 ? default : kindA, a, a < 0 ? default : kindA), (b, b < 0 ? default : kindB, c, c < 0 ? default : kindC));
        Assert.Equal((isAsciiA, isAsciiA), (isAsciiB, isAsciiC));
        Assert.True(a < 0 || !isAsciiA || Ascii.IsValid(json.AsSpan(0, a)));
        byte[] quoted = [(byte)'"', .. json.AsSpan(0, length)];
        int expected = EndByAuthority(quoted);
        Assert.Equal(expected, a < 0 ? -1 : a + 2);
    }

    [Property(MaxTest = 6000)]
    public void Containers_EndAtTheSamePlaceInEveryWidth(int seed)
    {
        byte[] json = Make(seed, seed % 2 == 0 ? "{" : "[", 12, out int length);
        int a = ContainerScanner<Block512>.EndOf(ref json[0], 1, length, json[0] == '{', 20);

        Assert.Equal(a, ContainerScanner<Block256>.EndOf(ref json[0], 1, length, json[0] == '{', 20));
        Assert.Equal(a, ContainerScanner<Block128>.EndOf(ref json[0], 1, length, json[0] == '{', 20));
        Assert.Equal(EndByAuthority(json.AsSpan(0, length)), a);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"a":[1,-2.5e+3,0,true,false,null,"x\\"],"b":{"c":{}},"":[[],[[]]]}""")]
    [InlineData("[ \n 1 ,\t{ \"a\" : \"\\ud83d\\ude00\" } ]")]
    public void ValidContainer_EndsWhereItEnds(string json)
    {
        byte[] padded = Encoding.UTF8.GetBytes(json + new string('\0', 100));

        Assert.Equal(json.Length, ContainerScanner<Block512>.EndOf(ref padded[0], 1, json.Length, json[0] == '{', 20));
    }

    private static byte[] Make(int seed, string start, int pieces, out int length)
    {
        var random = new Random(seed);
        var text = new StringBuilder(start);
        int count = random.Next(pieces);
        for (int i = 0; i < count; i++)
        {
            text.Append(random.Next(3) == 0 ? s_pieces[random.Next(s_pieces.Length)] : start == "" ? "xxxx" : random.Next(2) == 0 ? "1," : "]");
        }

        text.Append(start == "" ? "\"" : start == "{" ? "}" : "]");
        byte[] json = Encoding.UTF8.GetBytes(text.ToString());
        length = json.Length;
        return [.. json, .. new byte[100]];
    }

    private static int EndByAuthority(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 20 }));
        try
        {
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : -1;
        }
        catch (JsonException)
        {
            return -1;
        }
    }
}
