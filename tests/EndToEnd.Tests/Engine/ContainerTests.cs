using System.Text;
using System.Text.Json;
using EventUnion.Internal.Layouts;
using FsCheck.Xunit;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>Objects and arrays that are judged by masks of 64 bytes end where the authority says, in vectors of every width, or are refused as it refuses them.</summary>
public class ContainerTests
{
    private const int Depth = 20;

    private static readonly string[] s_scalars = ["0", "-0", "7", "12345678", "123456789", "-1.5e+3", "2E9", "true", "false", "null"];

    private static readonly string[] s_texts = ["", "x", "\\\\", "\\\"", "\\n\\t", "\\u00e9", "\\ud83d\\ude00", "{[,:]}", "é€😀"];

    private static readonly byte[] s_bytes = [.. "{}[],:\"\\ \n01-.e+tnux"u8, 0x01, 0x7F];

    [Property(MaxTest = 1500)]
    public void ContainersOfAnyShape_AreJudgedAsByTheAuthority(int seed)
    {
        var random = new Random(seed);
        byte[] json = Encoding.UTF8.GetBytes(Container(random, 1 + random.Next(5)));
        AssertJudgedAlike(json, isValid: true);
        for (int i = 0; i < 30; i++)
        {
            byte[] other = [.. json];
            other[1 + random.Next(json.Length - 1)] = s_bytes[random.Next(s_bytes.Length)];
            AssertJudgedAlike(other);
            AssertJudgedAlike([json[0], .. Mutation.Of(json[1..], random)]);
        }
    }

    [Theory]
    [InlineData("1.")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("-01")]
    [InlineData("tru")]
    [InlineData("nulll")]
    [InlineData("falsee")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1 2")]
    [InlineData("1\"a\"")]
    [InlineData("\"a\"1")]
    [InlineData("\"a\":1")]
    [InlineData("1:2")]
    [InlineData("\"a\" \"b\"")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\",1}")]
    [InlineData("{\"a\"::1}")]
    [InlineData("{:1}")]
    [InlineData("{1:1}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1,,\"b\":2}")]
    [InlineData("{\"a\":1,2}")]
    [InlineData("{\"a\"}")]
    [InlineData("{,}")]
    [InlineData("[,]")]
    [InlineData("[1,]")]
    [InlineData("[1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("\"\u0001\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\\\"a\"")]
    [InlineData("\0")]
    public void WhatIsAlmostAValue_IsRefusedAtEveryPlaceOfABlock(string value)
    {
        for (int before = 0; before < 140; before++)
        {
            string blanks = new(' ', before % 2 == 0 ? before : 0);
            string text = new('x', before);
            AssertJudgedAlike(Encoding.UTF8.GetBytes($"[{blanks}{value}]"), isValid: false);
            AssertJudgedAlike(Encoding.UTF8.GetBytes($"[\"{text}\",{value}{blanks}]"), isValid: false);
            AssertJudgedAlike(Encoding.UTF8.GetBytes($$"""{"{{text}}":{{blanks}}{{value}}}"""), isValid: false);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("-12.5e-7")]
    [InlineData("true")]
    [InlineData("\"\"")]
    [InlineData("\"\\\\\"")]
    [InlineData("\"\\u0041\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"\":{\"a\":[]}}")]
    public void Value_IsTakenAtEveryPlaceOfABlock(string value)
    {
        for (int before = 0; before < 140; before++)
        {
            AssertJudgedAlike(Encoding.UTF8.GetBytes($"[{new string('\n', before)}{value} , {value}]"), isValid: true);
            AssertJudgedAlike(Encoding.UTF8.GetBytes($$"""{"{{new string('x', before)}}" :{{value}},"b":{{value}}}"""), isValid: true);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(21)]
    public void Depth_IsLimitedAsByTheAuthority(int depth)
    {
        AssertJudgedAlike(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth)), isValid: depth <= Depth);
        AssertJudgedAlike(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1)), isValid: depth <= Depth);
    }

    private static void AssertJudgedAlike(byte[] json, bool? isValid = null)
    {
        // Whatever stands behind the container is not its business.
        byte[] readable = [.. json, .. "]}\"\\x{[,"u8, .. new byte[100]];
        bool isObject = json[0] == '{';
        int end = EndByAuthority(readable.AsSpan(0, json.Length + 8));

        Assert.Equal(end, ContainerScanner<Block512>.EndOf(ref readable[0], 1, json.Length + 8, isObject, Depth));
        Assert.Equal(end, ContainerScanner<Block256>.EndOf(ref readable[0], 1, json.Length + 8, isObject, Depth));
        Assert.Equal(end, ContainerScanner<Block128>.EndOf(ref readable[0], 1, json.Length + 8, isObject, Depth));
        if (isValid is { } valid)
        {
            Assert.Equal(valid ? json.Length : -1, end);
        }
    }

    private static int EndByAuthority(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = Depth }));
        try
        {
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : -1;
        }
        catch (JsonException)
        {
            return -1;
        }
    }

    private static string Container(Random random, int depth)
    {
        bool isObject = random.Next(2) == 0;
        int count = random.Next(6);
        var text = new StringBuilder(isObject ? "{" : "[");
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(Blanks(random));
            if (isObject)
            {
                text.Append(Text(random)).Append(Blanks(random)).Append(':').Append(Blanks(random));
            }

            text.Append(depth > 1 && random.Next(3) == 0 ? Container(random, depth - 1) : random.Next(2) == 0 ? s_scalars[random.Next(s_scalars.Length)] : Text(random)).Append(Blanks(random));
        }

        return text.Append(count == 0 ? Blanks(random) : "").Append(isObject ? '}' : ']').ToString();
    }

    private static string Text(Random random) =>
        $"\"{new string('y', random.Next(3) switch { 0 => random.Next(140), 1 => 62 + random.Next(4), _ => random.Next(8) })}{s_texts[random.Next(s_texts.Length)]}{s_texts[random.Next(s_texts.Length)]}\"";

    private static string Blanks(Random random) => random.Next(4) switch { 0 => new string(" \n\t\r"[random.Next(4)], random.Next(70)), 1 => " ", _ => "" };
}
