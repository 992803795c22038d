using System.Text;
using System.Text.Unicode;
using EventUnion.Internal;
using FsCheck.Xunit;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>The check by look-ups has the verdict of the framework's on every input.</summary>
public class Utf8CheckTests
{
    private static readonly byte[][] s_pieces =
    [
        [0x41], [0x7F], [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2, 0x80], [0xDF, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0, 0x80], [0xEC, 0x80],
        [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xEF, 0xBF, 0xBF], [0xE1], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF3, 0x80, 0x80],
        [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF], [0xFE],
    ];

    [Fact]
    public void EveryPieceAtEveryPlace_IsJudgedAsTheFrameworkDoes()
    {
        foreach (byte[] piece in s_pieces)
        {
            for (int length = 128; length < 200; length += 5)
            {
                for (int at = 0; at <= length; at++)
                {
                    byte[] text = [.. Enumerable.Repeat((byte)'x', at), .. piece, .. Enumerable.Repeat((byte)'y', length - at)];
                    Assert.True(Utf8.IsValid(text) == Utf8Check.IsValid(text), $"{Convert.ToHexString(piece)} at {at} of {length}");
                }
            }
        }
    }

    [Property(MaxTest = 3000)]
    public void MutatedText_IsJudgedAsTheFrameworkDoes(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.Length < 100 + random.Next(300))
        {
            text.Append(random.Next(5) switch { 0 => "é", 1 => "€", 2 => "😀", _ => "plain" });
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
        Assert.True(Utf8Check.IsValid(utf8));
        utf8[random.Next(utf8.Length)] = (byte)random.Next(256);
        Assert.Equal(Utf8.IsValid(utf8), Utf8Check.IsValid(utf8));
        ReadOnlySpan<byte> cut = utf8.AsSpan(0, utf8.Length - random.Next(4));
        Assert.Equal(Utf8.IsValid(cut), Utf8Check.IsValid(cut));
    }
}
