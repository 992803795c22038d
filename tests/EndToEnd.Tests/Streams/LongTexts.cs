using System.Globalization;
using System.Text;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Events enough to fill many buffers, most of them short, and some as long as one likes.</summary>
internal static class LongTexts
{
    /// <summary>Lines of which some are malformed or no UTF-8.</summary>
    public static byte[] DamagedLines(Random random, int bytes, int longest)
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Join('\n', Events(random, bytes, longest, isBadAtTimes: true)));
        for (int i = 0; i < 5; i++)
        {
            lines[random.Next(lines.Length)] = 0xFF;
        }

        return lines;
    }

    /// <summary>Events of so many bytes together.</summary>
    public static IEnumerable<string> Events(Random random, int bytes, int longest, bool isBadAtTimes)
    {
        for (int at = 0; at < bytes;)
        {
            string text = new(random.Next(3) == 0 ? 'é' : 'a', random.Next(20) == 0 ? random.Next(longest) : random.Next(60));
            string json = random.Next(6) switch
            {
                0 => $$"""{"content":"{{text}}","type":"text"}""",
                1 => $$"""{"type":"later","x":["{{text}}",{{random.Next()}}]}""",
                2 when isBadAtTimes && random.Next(50) == 0 => "{\"type\":" + text,
                _ => $$"""{"type":"text_delta","content":"{{text}}"}""",
            };
            at += json.Length;
            yield return json;
        }
    }

    /// <summary>Options that leave bad records out, and write down where they stand.</summary>
    public static RecordReadOptions Noting(List<string> log) => new()
    {
        BadRecords = BadRecordPolicy.Skip,
        OnBadRecord = bad => log.Add(string.Create(CultureInfo.InvariantCulture, $"{bad.Error} {bad.Offset} {bad.Bytes.Length}")),
    };
}
