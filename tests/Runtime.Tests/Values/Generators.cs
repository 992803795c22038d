using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EventUnion.Runtime.Tests.Values;

/// <summary>What the properties of the value types are tried with.</summary>
public static class Generators
{
    private static readonly Gen<string> s_digits = Gen.Choose(0, 9).ListOf().Select(digits => string.Concat(digits));

    private static readonly Gen<string> s_nonZeroInteger =
        from first in Gen.Choose(1, 9)
        from rest in s_digits
        select first.ToString(CultureInfo.InvariantCulture) + rest;

    public static Arbitrary<EscapedText> Texts() => Piece().ListOf().Select(Join).ToArbitrary();

    /// <summary>Bytes that no reader would accept as a text, and some that it would.</summary>
    public static Arbitrary<HostileText> Hostile() =>
        Gen.Elements("\\", "\\", "u", "d", "8", "0", "D", "C", "f", "\"", "n", "x", "\u00e9", "\0").Select(Encoding.UTF8.GetBytes)
            .Or(Gen.Choose(0, 255).Select(b => new[] { (byte)b })).ListOf().Select(parts => new HostileText([.. parts.SelectMany(p => p)])).ToArbitrary();

    public static Arbitrary<NumberText> Numbers() => (
        from sign in Gen.Elements("", "", "-")
        from integer in Gen.Frequency((1, Gen.Constant("0")), (3, s_nonZeroInteger))
        from zeros in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Choose(0, 30).Select(n => new string('0', n))))
        from fraction in Gen.Frequency((1, Gen.Constant("")), (1, s_digits.Where(d => d.Length > 0)))
        from exponent in Gen.Frequency((2, Gen.Constant("")), (1, Exponent(40)), (1, Exponent(400)))
        select new NumberText(sign + integer + (integer == "0" ? "" : zeros) + (fraction.Length == 0 ? "" : "." + zeros + fraction) + exponent)).ToArbitrary();

    public static Arbitrary<TimeText> Times() => (
        from ticks in Gen.Choose(0, int.MaxValue).Two().Select(t => ((long)t.Item1 << 31) | (long)t.Item2)
        from separator in Gen.Elements('T', 't', ' ')
        from fraction in s_digits
        from zone in Gen.OneOf(Gen.Elements("", "Z", "z"), Zone())
        let clock = new DateTime(ticks % DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond)
        select new TimeText(clock, separator, fraction, zone)).ToArbitrary();

    public static Arbitrary<JsonSample> Json() => Gen.Sized(size => Value(Math.Min(size, 30))).Select(json => new JsonSample(json)).ToArbitrary();

    private static Gen<string> Zone() =>
        from sign in Gen.Elements("+", "-")
        from hour in Gen.Choose(0, 13)
        from minute in Gen.Choose(0, 59)
        from form in Gen.Elements("{0}{1:00}:{2:00}", "{0}{1:00}{2:00}", "{0}{1:00}")
        select string.Format(CultureInfo.InvariantCulture, form, sign, hour, minute);

    private static Gen<string> Exponent(int limit) =>
        from e in Gen.Elements("e", "E", "e+", "e-", "E-")
        from zeros in Gen.Elements("", "", "0", "00")
        from power in Gen.Choose(0, limit)
        select e + zeros + power.ToString(CultureInfo.InvariantCulture);

    private static EscapedText Join(IEnumerable<EscapedText> pieces)
    {
        StringBuilder raw = new(), text = new();
        foreach (EscapedText piece in pieces)
        {
            raw.Append(piece.Raw);
            text.Append(piece.Utf16);
        }

        return new EscapedText(raw.ToString(), text.ToString());
    }

    private static Gen<EscapedText> Piece() => Gen.OneOf(
        Gen.Elements("a", "plain text", "ä", "漢字", "😀", "\u007f", "\uffff", "\ufffd", new string('x', 300), new string('é', 200)).Select(s => new EscapedText(s, s)),
        Gen.Elements(
            new EscapedText("\\\"", "\""), new EscapedText("\\\\", "\\"), new EscapedText("\\/", "/"), new EscapedText("\\b", "\b"),
            new EscapedText("\\f", "\f"), new EscapedText("\\n", "\n"), new EscapedText("\\r", "\r"), new EscapedText("\\t", "\t")),
        Gen.Choose(0, 0xFFFF).Select(Escape),
        Gen.Choose(0xD800, 0xDFFF).Select(Escape),
        Gen.Choose(0x10000, 0x10FFFF).Select(code => Join(char.ConvertFromUtf32(code).Select(c => Escape(c)))));

    private static EscapedText Escape(int unit) => new(
        string.Create(CultureInfo.InvariantCulture, $"\\u{(unit % 2 == 0 ? unit.ToString("x4", CultureInfo.InvariantCulture) : unit.ToString("X4", CultureInfo.InvariantCulture))}"),
        ((char)unit).ToString());

    private static Gen<string> Value(int size)
    {
        var scalar = Gen.OneOf(
            Gen.Elements("null", "true", "false", "\"\"", "\"a\"", "\"\\u0061\"", "\"ä\"", "\"\\u00e4\"", "\"1\""),
            Gen.Elements("0", "-0", "1", "1.0", "10e-1", "1e2", "100", "0.1", "1e400", "10e399", "12345678901234567890", "12345678901234567891"));
        if (size <= 1)
            return scalar;
        Gen<string> space = Gen.Elements("", "", " ", "\n");
        Gen<string> array =
            from count in Gen.Choose(0, 4)
            from items in Value(size / 3).ListOf(count)
            from s in space
            select "[" + s + string.Join("," + s, items) + "]";
        Gen<string> members =
            from names in Gen.Shuffle(["\"a\"", "\"\\u0062\"", "\"c\"", "\"\"", "\"ä\""])
            from count in Gen.Choose(0, 5)
            from values in Value(size / 3).ListOf(count)
            from s in space
            select "{" + s + string.Join("," + s, names.Zip(values, (name, value) => name + ":" + s + value)) + "}";
        return Gen.OneOf(scalar, array, members);
    }
}
