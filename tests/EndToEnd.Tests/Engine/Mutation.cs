namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>Changes a document a little, most often in a way that leaves it almost what it was.</summary>
internal static class Mutation
{
    private static readonly byte[] s_bytes = [.. "\"\\{}[],: \n0123456789-+.eEtrufalsn"u8, 0, 0x1F, 0x7F, 0x80, 0xC3, 0xFF];

    public static byte[] Of(byte[] json, Random random)
    {
        int at = random.Next(json.Length);
        switch (random.Next(5))
        {
            case 0:
                return [.. json[..at], .. json[(at + 1)..]];
            case 1:
                return [.. json[..at], s_bytes[random.Next(s_bytes.Length)], .. json[at..]];
            case 2:
                return json[..at];
            case 3:
                int other = Math.Min(json.Length - 1, at + 1 + random.Next(8));
                byte[] swapped = [.. json];
                (swapped[at], swapped[other]) = (swapped[other], swapped[at]);
                return swapped;
            default:
                byte[] changed = [.. json];
                changed[at] = s_bytes[random.Next(s_bytes.Length)];
                return changed;
        }
    }
}
