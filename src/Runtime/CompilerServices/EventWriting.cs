using System.ComponentModel;
using EventUnion.Internal;
using EventUnion.Internal.Conversion;

namespace EventUnion.CompilerServices;

/// <summary>Turns the members of records into arguments of writers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class EventWriting
{
    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TextArg Arg(string? value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TextArg Arg(Optional<string?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(Number value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(Number? value) => NumberArg.From(value);

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(Optional<Number> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static NumberArg Arg(Optional<Number?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static BooleanArg Arg(bool value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static BooleanArg Arg(bool? value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static BooleanArg Arg(Optional<bool> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static BooleanArg Arg(Optional<bool?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TimeArg Arg(Timestamp value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TimeArg Arg(Timestamp? value) => TimeArg.From(value);

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TimeArg Arg(Optional<Timestamp> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static TimeArg Arg(Optional<Timestamp?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static JsonArg Arg(JsonData? value) => value;

    /// <summary>The argument for a member.</summary>
    /// <param name="value">The member.</param>
    public static JsonArg Arg(Optional<JsonData?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The member.</param>
    public static JsonArg Arg<T>(ValueList<T>? value) => JsonArg.From(value as IOwnedCollection);

    /// <summary>The argument for a member.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The member.</param>
    public static JsonArg Arg<T>(Optional<ValueList<T>?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The member.</param>
    public static JsonArg Arg<T>(ValueMap<T>? value) => JsonArg.From(value as IOwnedCollection);

    /// <summary>The argument for a member.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The member.</param>
    public static JsonArg Arg<T>(Optional<ValueMap<T>?> value) => value.IsPresent ? Arg(value.Value) : default;

    /// <summary>The argument for a member.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The member.</param>
    public static JsonArg Arg<T>(T? value)
        where T : class, IJsonRecord => JsonArg.From(value);

    /// <summary>The argument for a member.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The member.</param>
    public static JsonArg Arg<T>(Optional<T?> value)
        where T : class, IJsonRecord => value.IsPresent ? JsonArg.From(value.Value) : default;

    /// <summary>The argument for an open enum.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TNames">Its JSON strings.</typeparam>
    /// <param name="value">The member.</param>
    public static TextArg EnumArg<TEnum, TNames>(OpenEnum<TEnum> value)
        where TEnum : struct, Enum
        where TNames : IEnumNames<TEnum> => value.UnknownText is { } text ? text : ListedText.Of<TEnum, TNames>(value.Value);

    /// <summary>The argument for an open enum.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TNames">Its JSON strings.</typeparam>
    /// <param name="value">The member.</param>
    public static TextArg EnumArg<TEnum, TNames>(OpenEnum<TEnum>? value)
        where TEnum : struct, Enum
        where TNames : IEnumNames<TEnum> => value is { } known ? EnumArg<TEnum, TNames>(known) : TextArg.Null;

    /// <summary>The argument for an open enum.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TNames">Its JSON strings.</typeparam>
    /// <param name="value">The member.</param>
    public static TextArg EnumArg<TEnum, TNames>(Optional<OpenEnum<TEnum>> value)
        where TEnum : struct, Enum
        where TNames : IEnumNames<TEnum> => value.IsPresent ? EnumArg<TEnum, TNames>(value.Value) : default;

    /// <summary>The argument for an open enum.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TNames">Its JSON strings.</typeparam>
    /// <param name="value">The member.</param>
    public static TextArg EnumArg<TEnum, TNames>(Optional<OpenEnum<TEnum>?> value)
        where TEnum : struct, Enum
        where TNames : IEnumNames<TEnum> => value.IsPresent ? EnumArg<TEnum, TNames>(value.Value) : default;
}
