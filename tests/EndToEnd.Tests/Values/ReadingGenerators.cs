using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace EventUnion.EndToEnd.Tests.Values;

/// <summary>Documents of numbers and texts: of their formats, at the edges of them, and beside them.</summary>
public static class ReadingGenerators
{
    private static readonly string[] s_integers = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"];
    private static readonly string[] s_numbers = ["wide", "price", "ratio", "seen"];
    private static readonly string[] s_texts = ["id", "parent", "day", "clock", "took", "data", "more", "link"];

    public static Arbitrary<ReadingJson> Readings() => Gen.OneOf(NumbersGen(), TextsGen()).Select(static json => new ReadingJson(json)).ToArbitrary();

    private static Gen<string> NumbersGen() =>
        from members in Members([.. s_integers.Select(static n => (n, IntegerGen())), .. s_numbers.Select(static n => (n, NumberGen()))], "int32", "uint64")
        from ports in IntegerGen().ListOf()
        from marks in NumberGen().ListOf()
        select $$"""{"kind":"numbers",{{members}},"ports":[{{string.Join(',', ports)}}],"marks":[{{string.Join(',', marks)}}]}""";

    private static Gen<string> TextsGen() =>
        from members in Members([.. s_texts.Select(static n => (n, TextGen()))], "id", "data")
        from ids in TextGen().ListOf()
        from span in TextGen()
        select $$"""{"kind":"texts",{{members}},"ids":[{{string.Join(',', ids)}}],"parts":[null,{{span}}],"days":[{{string.Join(',', ids)}}],"spans":{"a":{{span}},"b":null} }""";

    private static Gen<string> Members((string Name, Gen<string> Value)[] all, params string[] required) =>
        from values in Gen.CollectToArray(all.Select(static m => m.Value))
        from present in Gen.Choose(0, 1).ListOf(all.Length)
        select string.Join(',', all.Select((m, i) => (m.Name, Value: values[i], IsPresent: present[i] == 1 || required.Contains(m.Name))).Where(static m => m.IsPresent).Select(static m => $"\"{m.Name}\":{m.Value}"));

    private static Gen<string> IntegerGen() => Gen.OneOf(
        Gen.Choose(-300, 70_000).Select(static n => n.ToString(CultureInfo.InvariantCulture)),
        Gen.Choose(-12, 12).Select(static n => n.ToString(CultureInfo.InvariantCulture) + ".0"),
        Gen.Elements("127", "128", "-128", "-129", "255", "256", "65535", "2147483647", "2147483648", "-2147483649", "4294967295", "9223372036854775807", "18446744073709551615", "1e2", "-0"));

    private static Gen<string> NumberGen() => Gen.OneOf(
        IntegerGen(),
        Gen.Choose(0, int.MaxValue).Two().Select(static n => string.Create(CultureInfo.InvariantCulture, $"{n.Item1}.{n.Item2}")),
        Gen.Elements("1.50", "0.1234567890123456789", "1e20", "-2.5e-7", "123456789012345678901234567890"));

    private static Gen<string> TextGen() => Gen.OneOf(
        Gen.Elements("", "soon", "2026-04-22", "2026-04-22T12:00:00Z", "12:30:00", "12:30:00.5+02:00", "PT1H", "P1Y2M", "-P1DT0.5S", "AAE=", "AA E=", "AAF=", "https://a.b/ä", "é\n\"😀"),
        Gen.Choose(0, 255).ListOf().Select(static bytes => Convert.ToBase64String([.. bytes.Select(static b => (byte)b)])),
        Gen.Choose(0, int.MaxValue).Select(static n => new Guid(n, (short)n, 7, [1, 2, 3, 4, 5, 6, 7, 0xAB]).ToString()),
        Gen.Choose(0, int.MaxValue).Select(static n => new Guid(n, (short)n, 7, [1, 2, 3, 4, 5, 6, 7, 0xAB]).ToString().ToUpperInvariant()),
        Gen.Choose(0, int.MaxValue).Select(static n => Duration.FromTimeSpan(new TimeSpan((long)n * 10_007)).Text)).Select(static text => JsonSerializer.Serialize(text));
}
