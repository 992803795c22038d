using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>Texts, numbers and JSON that are awkward on purpose.</summary>
internal static class JsonGenerators
{
    /// <summary>Longer than the windows by which UTF-8 is validated, with a character of several bytes across every border.</summary>
    private static readonly string s_veryLong = string.Concat(Enumerable.Repeat("é€😀 ", 7_000));

    private static readonly Gen<string> s_piece = Gen.OneOf(
        Gen.Elements("a", "type", "content", " ", "the quick brown fox", "\"", "\\", "/", "\b", "\f", "\n", "\r", "\t", "\u007f", "{}[]:,", "\\u0041", "\\\"", "</script>"),
        Gen.Elements("é", "e\u0301", "\u2028", "\u2029", "\ufeff", "\ufffd", "\uffff", "مرحبا", "日本語", "😀", "👩‍🔬", "\U0010FFFF", "\U00010000", "\u0085"),
        Gen.Choose(0, 0x1F).Select(static code => ((char)code).ToString()),
        Gen.Choose(0x20, 0xD7FF).Select(static code => ((char)code).ToString()),
        Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32));

    /// <summary>Unicode texts without lone surrogates, which no record can hold. A record has a handful of texts, so that of 300 records some five hold a very long one, and every sixth a long one.</summary>
    public static Gen<string> Texts { get; } = Gen.Frequency(
        (800, s_piece.ListOf().Select(static pieces => string.Concat(pieces))),
        (60, Gen.Elements("", "call_1", "search")),
        (30, from piece in s_piece from length in Gen.Choose(30, 3000) select string.Concat(Enumerable.Repeat(piece, length / piece.Length))),
        (3, Gen.Constant(s_veryLong)));

    public static Gen<long> Integers { get; } = Gen.OneOf(
        Gen.Elements(0, 1, -1, long.MaxValue, long.MinValue, 1L << 53, (1L << 53) + 1, int.MinValue, uint.MaxValue),
        Gen.Choose(-1000, 1_000_000).Select(static value => (long)value));

    public static Gen<string> NumberTexts { get; } = Gen.OneOf(
        Gen.Elements("0", "-0", "0.0", "1.0", "1e0", "1E+2", "10e-1", "0.1", "123456789012345678901234567890", "1e400", "-1e400", "1e-400", "5e-324", "1.7976931348623157e308", "0e99999"),
        Integers.Select(static value => value.ToString(CultureInfo.InvariantCulture)),
        Gen.Choose(1, 300).Select(static digits => "3." + new string('1', digits)),
        Gen.Choose(1, 300).Select(static digits => new string('9', digits)));

    public static Gen<Number> Numbers { get; } = NumberTexts.Select(static text => Number.Parse(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Records keep a time as it is written, so any text will do.</summary>
    public static Gen<Timestamp> Times { get; } = Gen.OneOf(
        Gen.Elements("2026-04-22T12:34:41.342245", "2026-04-22T12:34:41Z", "2026-04-22 12:34:41+02:00", "2026-04-22", "yesterday", ""),
        Texts).Select(Timestamp.FromText);

    public static Gen<JsonData> Values() => Gen.Frequency(
        (20, Gen.Sized(static size => Value(Math.Min(size, 40)))),
        (1, Gen.Choose(1, 55).Select(static depth => new string('[', depth) + "{}" + new string(']', depth))),
        (1, Gen.Choose(1, 55).Select(static depth => string.Concat(Enumerable.Repeat("""{"deep":[],"a":""", depth)) + "1" + new string('}', depth))))
        .Select(JsonData.Parse);

    /// <summary>Members with distinct names, some of which are the given ones.</summary>
    public static Gen<ValueMap<JsonData>> Members(params string[] names)
    {
        Gen<string> name = names.Length == 0 ? Texts : Gen.OneOf(Gen.Elements(names), Texts);
        return (from key in name from value in Values() select new KeyValuePair<string, JsonData>(key, value)).ListOf().Select(static list => ValueMap.CreateRange(list.Take(6)));
    }

    private static Gen<string> Value(int size)
    {
        Gen<string> scalar = Gen.OneOf(Gen.Elements("null", "true", "false"), NumberTexts, Texts.Where(static text => text.Length < 1000).Select(static text => JsonSerializer.Serialize(text)));
        if (size <= 1)
        {
            return scalar;
        }

        Gen<string> array =
            from count in Gen.Choose(0, 4)
            from items in Value(size / 3).ListOf(count)
            select "[" + string.Join(',', items) + "]";
        Gen<string> members =
            from count in Gen.Choose(0, 5)
            from names in Texts.Where(static text => text.Length < 1000).ListOf(count)
            from values in Value(size / 3).ListOf(count)
            select "{" + string.Join(',', names.Zip(values).DistinctBy(static pair => pair.First).Select(static pair => JsonSerializer.Serialize(pair.First) + ":" + pair.Second)) + "}";
        return Gen.OneOf(scalar, array, members);
    }
}
