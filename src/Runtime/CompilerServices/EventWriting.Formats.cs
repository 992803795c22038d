using System.Numerics;

namespace EventUnion.CompilerServices;

/// <content>Numbers and texts that a schema says more of.</content>
public static partial class EventWriting
{
    /// <summary>The argument for an integer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The member.</param>
    public static NumberArg IntegerArg<T>(T value)
        where T : struct, IBinaryInteger<T> =>
        T.IsNegative(value) ? long.CreateTruncating(value) : ulong.CreateTruncating(value);

    /// <summary>The argument for an integer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The member.</param>
    public static NumberArg IntegerArg<T>(T? value)
        where T : struct, IBinaryInteger<T> => value is { } known ? IntegerArg(known) : NumberArg.Null;

    /// <summary>The argument for an integer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The member.</param>
    public static NumberArg IntegerArg<T>(Optional<T> value)
        where T : struct, IBinaryInteger<T> => value.IsPresent ? IntegerArg(value.Value) : default;

    /// <summary>The argument for an integer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The member.</param>
    public static NumberArg IntegerArg<T>(Optional<T?> value)
        where T : struct, IBinaryInteger<T> => value.IsPresent ? IntegerArg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(decimal value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(decimal? value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(Optional<decimal> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(Optional<decimal?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(UnixTime value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(UnixTime? value) => NumberArg.From(value);

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(Optional<UnixTime> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(Optional<UnixTime?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TimeArg Arg(Duration value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TimeArg Arg(Duration? value) => TimeArg.From(value);

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TimeArg Arg(Optional<Duration> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TimeArg Arg(Optional<Duration?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TextArg Arg(Uuid value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TextArg Arg(Uuid? value) => TextArg.From(value);

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TextArg Arg(Optional<Uuid> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TextArg Arg(Optional<Uuid?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static BytesArg Arg(ValueBytes value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static BytesArg Arg(ValueBytes? value) => BytesArg.From(value);

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static BytesArg Arg(Optional<ValueBytes> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static BytesArg Arg(Optional<ValueBytes?> value) => value.IsPresent ? Arg(value.Value) : default;
}
