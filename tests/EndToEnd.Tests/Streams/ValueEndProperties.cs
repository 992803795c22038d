using System.Text;
using EventUnion.Internal.Streams;
using FsCheck.Xunit;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>The end of a value is found where one byte after the other finds it, whatever pieces it comes in.</summary>
public class ValueEndProperties
{
    private const int MaxDepth = 6;

    [Property(MaxTest = 3000)]
    public void End_IsThatOfASlowSearch(int seed)
    {
        var random = new Random(seed);
        byte[] text = Text(random);
        (int expected, bool isTooDeep) = Slowly(text);
        foreach (int piece in (int[])[1, 64, 65, 1 + random.Next(200), text.Length])
        {
            var end = default(ValueEnd);
            int found = -1;
            int at = 0;
            while (found < 0 && at < text.Length && end.Depth <= MaxDepth)
            {
                at = Math.Min(text.Length, at + piece);
                found = end.Find(text.AsSpan(0, at), MaxDepth);
            }

            Assert.True(found == expected && end.Depth > MaxDepth == isTooDeep, $"{seed} by {piece}: {found} at depth {end.Depth}, not {expected} in {Encoding.ASCII.GetString(text)}");
        }
    }

    // Long runs of strings with escapes, brackets in them and out of them, and now and then what no JSON has: a backslash out of a string.
    private static byte[] Text(Random random)
    {
        string[] parts = ["{", "[", "}", "]", "\"", "\\\"", "\\\\", "\"}]{[\"", "plain words", new('x', random.Next(90)), "\"\\u0022\"", ",", "\"" + new string('\\', random.Next(70) * 2) + "\""];
        int odd = random.Next(40) == 0 ? 1 : 0;
        var text = new StringBuilder(random.Next(2) == 0 ? "{" : "[");
        for (int i = random.Next(60); i > 0; i--)
        {
            text.Append(random.Next(3) == 0 ? parts[random.Next(parts.Length)] : random.Next(2) == 0 ? "\"" + new string('y', random.Next(30)) + "\\\"" + "\"" : "{\"a\":[1]},");
            text.Append('\\', odd * random.Next(2));
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static (int End, bool IsTooDeep) Slowly(byte[] text)
    {
        bool inString = false;
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (inString && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                inString = !inString;
            }
            else if (!inString)
            {
                depth += text[i] is (byte)'{' or (byte)'[' ? 1 : text[i] is (byte)'}' or (byte)']' ? -1 : 0;
                if (depth == 0 || depth > MaxDepth)
                {
                    return (depth == 0 ? i + 1 : -1, depth > MaxDepth);
                }
            }
        }

        return (-1, false);
    }
}
