using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.CompilerServices;
using EventUnion.Internal.Conversion;

namespace EventUnion;

/// <summary>An owned instant that JSON writes as seconds since 1970-01-01T00:00:00Z, with or without a fraction. It keeps the number exactly.</summary>
/// <remarks>Equality is by the value of the number. The default is 1970-01-01T00:00:00Z.</remarks>
/// <param name="Seconds">The seconds, leap seconds not counted.</param>
[JsonConverter(typeof(GenericConverter))]
public readonly record struct UnixTime(Number Seconds) : IConverted
{
    /// <summary>The seconds until an instant, as an integer where it is a whole second.</summary>
    /// <param name="value">The instant; its offset is not kept.</param>
    public static UnixTime FromDateTimeOffset(DateTimeOffset value)
    {
        long ticks = value.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        (long seconds, long rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        return new(rest == 0 ? seconds : ticks / (decimal)TimeSpan.TicksPerSecond);
    }

    /// <inheritdoc cref="JsonNumber.TryGetUnixTime"/>
    public bool TryGetDateTimeOffset(out DateTimeOffset value) => Seconds.View(stackalloc byte[Number.MaxDoubleLength]).TryGetUnixTime(out value);

    /// <summary>Writes the number as it is spelled.</summary>
    /// <param name="writer">Receives the number.</param>
    public void WriteTo(Utf8JsonWriter writer) => Seconds.WriteTo(writer);

    /// <summary>The number as it is spelled.</summary>
    public override string ToString() => Seconds.ToString();

    /// <summary>The seconds until an instant, see <see cref="FromDateTimeOffset"/>.</summary>
    public static implicit operator UnixTime(DateTimeOffset value) => FromDateTimeOffset(value);

    JsonConverter IConverted.CreateConverter() => new UnixTimeConverter();
}
