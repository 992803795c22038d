using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.Differential;

/// <summary>Documents with something wrong in them: bytes that break the syntax, and whole values that only break the schema.</summary>
internal static class Mutation
{
    private static readonly byte[] s_punctuation = [.. "{}[],:\"\\ \n\t0123456789-+.eEtfnu/#"u8, 0, 0x1F, 0x7F, 0x80, 0xBF, 0xC0, 0xC3, 0xE2, 0xED, 0xF0, 0xF4, 0xFF];

    public static byte[] Change(byte[] json, int seed)
    {
        var random = new Random(seed);
        byte[] changed = json;
        for (int i = random.Next(1, 4); i > 0 && changed.Length > 0; i--)
        {
            changed = random.Next(11) switch
            {
                0 => Flip(changed, random),
                1 => Delete(changed, random),
                2 => Insert(changed, random, [s_punctuation[random.Next(s_punctuation.Length)]]),
                3 => changed[..random.Next(changed.Length)],
                4 => SwapPunctuation(changed, random),
                5 => Insert(changed, random, changed[random.Next(changed.Length)..].AsSpan(0, 1)),
                _ => ChangeValue(changed, random),
            };
        }

        return changed;
    }

    private static byte[] Flip(byte[] json, Random random)
    {
        byte[] changed = [.. json];
        changed[random.Next(json.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static byte[] Delete(byte[] json, Random random)
    {
        int at = random.Next(json.Length);
        int length = Math.Min(json.Length - at, random.Next(4) == 0 ? random.Next(40) : 1);
        return [.. json[..at], .. json[(at + length)..]];
    }

    private static byte[] Insert(byte[] json, Random random, ReadOnlySpan<byte> bytes)
    {
        int at = random.Next(json.Length + 1);
        return [.. json[..at], .. bytes, .. json[at..]];
    }

    private static byte[] SwapPunctuation(byte[] json, Random random)
    {
        int[] places = [.. Enumerable.Range(0, json.Length).Where(i => "{}[],:\""u8.Contains(json[i]))];
        if (places.Length < 2)
        {
            return json;
        }

        byte[] changed = [.. json];
        int a = places[random.Next(places.Length)], b = places[random.Next(places.Length)];
        (changed[a], changed[b]) = (changed[b], changed[a]);
        return changed;
    }

    /// <summary>Puts one value of the document in the place of another, doubles a member, or takes one out.</summary>
    private static byte[] ChangeValue(byte[] json, Random random)
    {
        (List<Range> values, List<Range> members) = Places(json);
        if (values.Count == 0)
        {
            return json;
        }

        if (members.Count > 0 && random.Next(2) == 0)
        {
            Range member = members[random.Next(members.Count)];
            return random.Next(3) == 0
                ? [.. json[..member.Start], .. "\"gone\":0"u8, .. json[member.End..]]
                : [.. json[..member.End], (byte)',', .. json[members[random.Next(members.Count)]], .. json[member.End..]];
        }

        Range target = values[random.Next(values.Count)];
        ReadOnlySpan<byte> other = random.Next(5) switch
        {
            0 => "null"u8,
            1 => "\"\\ud800\""u8,
            2 => "1.50e1"u8,
            _ => json.AsSpan(values[random.Next(values.Count)]),
        };
        return [.. json[..target.Start], .. other, .. json[target.End..]];
    }

    /// <summary>Where values and members stand, as far as the document is JSON.</summary>
    private static (List<Range> Values, List<Range> Members) Places(byte[] json)
    {
        var values = new List<Range>();
        var members = new List<Range>();
        var open = new Stack<(int Start, int Name)>();
        var reader = new Utf8JsonReader(json);
        int name = -1;
        try
        {
            while (reader.Read())
            {
                int start = (int)reader.TokenStartIndex, end = (int)reader.BytesConsumed;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = start;
                        continue;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push((start, name));
                        name = -1;
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        (start, name) = open.Pop();
                        break;
                }

                values.Add(start..end);
                if (name >= 0)
                {
                    members.Add(name..end);
                    name = -1;
                }
            }
        }
        catch (JsonException)
        {
            // What was found so far will do.
        }

        return (values, members);
    }
}
