using EventUnion.Generator.Model;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>What a text or a number is by its format and its bounds.</summary>
internal static class ScalarForms
{
    private static readonly IntegerRange s_long = new("long", long.MinValue, long.MaxValue);
    private static readonly IntegerRange s_ulong = new("ulong", ulong.MinValue, ulong.MaxValue);

    public static ValueShape PlainText { get; } = new(ValueType.Text);

    public static ValueShape Long { get; } = Of(s_long);

    public static ValueShape Text(Facets facets) => facets.Format switch
    {
        "date-time" or "date" or "time" => new ValueShape(ValueType.Time),
        "duration" => new ValueShape(ValueType.Duration),
        "uuid" => new ValueShape(ValueType.Uuid),
        "byte" or "base64" => new ValueShape(ValueType.Bytes),
        _ => facets.ContentEncoding == "base64" ? new ValueShape(ValueType.Bytes) : PlainText,
    };

    public static ValueShape Number(Facets facets) => facets.Format switch
    {
        "decimal" => new ValueShape(ValueType.Decimal),
        _ when IsUnixTime(facets) => new ValueShape(ValueType.UnixTime),
        _ => new ValueShape(ValueType.Number),
    };

    /// <summary>
    /// The type that the format names, as long as it has all values that the bounds allow, else the first of <c>long</c> and <c>ulong</c> that does. Bounds never make a type narrower: they
    /// assert, and data may break what is asserted.
    /// </summary>
    public static ValueShape Integer(Facets facets)
    {
        if (IsUnixTime(facets))
        {
            return new ValueShape(ValueType.UnixTime);
        }

        IntegerRange named = Named(facets.Format);
        if (Holds(named, facets) || Holds(s_long, facets))
        {
            return Of(Holds(named, facets) ? named : s_long);
        }

        return facets.Minimum >= 0 && Holds(s_ulong, facets) ? Of(s_ulong) : new ValueShape(ValueType.Number);
    }

    /// <summary>What values are that may have any of several forms.</summary>
    /// <param name="forms">The forms: one at least.</param>
    /// <param name="otherwise">What they are where the forms differ.</param>
    public static ValueShape Common(IEnumerable<ValueShape> forms, ValueType otherwise)
    {
        ValueShape[] all = [.. forms.Distinct()];
        bool areLong = Array.TrueForAll(all, static f => f.Type == ValueType.Integer && f.Keyword != s_ulong.Keyword);
        return all.Length == 1 ? all[0] : areLong ? Long : new ValueShape(otherwise);
    }

    private static ValueShape Of(IntegerRange range) => new(ValueType.Integer, Keyword: range.Keyword);

    private static bool IsUnixTime(Facets facets) => facets.Format is "unixtime" or "unix-time" or "unix-timestamp";

    private static bool Holds(IntegerRange range, Facets facets) => !(facets.Minimum < range.Least) && !(facets.Maximum > range.Greatest);

    private static IntegerRange Named(string? format) => format switch
    {
        "int8" => new IntegerRange("sbyte", sbyte.MinValue, sbyte.MaxValue),
        "int16" => new IntegerRange("short", short.MinValue, short.MaxValue),
        "int32" => new IntegerRange("int", int.MinValue, int.MaxValue),
        "uint8" => new IntegerRange("byte", byte.MinValue, byte.MaxValue),
        "uint16" => new IntegerRange("ushort", ushort.MinValue, ushort.MaxValue),
        "uint32" => new IntegerRange("uint", uint.MinValue, uint.MaxValue),
        "uint64" => s_ulong,
        _ => s_long,
    };
}
