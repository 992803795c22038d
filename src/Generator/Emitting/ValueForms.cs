using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Emitting;

/// <summary>What a value is called in each of its forms: view, owned, shape and argument.</summary>
internal static class ValueForms
{
    /// <summary>The type its view has where a property shows it.</summary>
    public static string Property(ValueModel value) => value.Type == ValueType.Boolean ? "bool" : View(value);

    /// <summary>The type its slot is viewed as.</summary>
    public static string View(ValueModel value) => value.IsNullable ? Public + "JsonNullable<" + View(value with { IsNullable = false }) + ">" : value.Type switch
    {
        ValueType.Text or ValueType.Duration or ValueType.Uuid or ValueType.Bytes => Public + "JsonText",
        ValueType.Number or ValueType.Integer or ValueType.Decimal or ValueType.UnixTime => Public + "JsonNumber",
        ValueType.Boolean => Public + "JsonBoolean",
        ValueType.Time => Public + "JsonTime",
        ValueType.Enum => Public + "JsonEnum<" + EnumPair(value) + ">",
        ValueType.Object or ValueType.Union => value.TypeName!,
        ValueType.List => Public + "JsonList<" + View(Element(value)) + ">",
        ValueType.Map => Public + "JsonMap<" + View(Element(value)) + ">",
        _ => Public + "JsonAny",
    };

    /// <summary>The view that an owned value is made from.</summary>
    public static string Ownable(ValueModel value) => value.Type switch
    {
        _ when value.IsNullable => Services + (IsOwnedStruct(value) ? "NullableValueOf<" : "NullableOf<") + Pair(value with { IsNullable = false }) + ">",
        ValueType.List => Services + "ListOf<" + Pair(Element(value)) + ">",
        ValueType.Map => Services + "MapOf<" + Pair(Element(value)) + ">",
        ValueType.Integer => Services + "IntegerOf<" + value.TypeName + ">",
        _ => View(value),
    };

    public static string Owned(ValueModel value) => value.IsNullable ? Owned(value with { IsNullable = false }) + "?" : value.Type switch
    {
        ValueType.Text => "string",
        ValueType.Number => Public + "Number",
        ValueType.Integer => value.TypeName!,
        ValueType.Decimal => "decimal",
        ValueType.UnixTime => Public + "UnixTime",
        ValueType.Boolean => "bool",
        ValueType.Time => Public + "Timestamp",
        ValueType.Duration => Public + "Duration",
        ValueType.Uuid => Public + "Uuid",
        ValueType.Bytes => Public + "ValueBytes",
        ValueType.Enum => Public + "OpenEnum<" + value.TypeName + ">",
        ValueType.Object or ValueType.Union => value.TypeName + "Record",
        ValueType.List => Public + "ValueList<" + Owned(Element(value)) + ">",
        ValueType.Map => Public + "ValueMap<" + Owned(Element(value)) + ">",
        _ => Public + "JsonData",
    };

    /// <summary>The view and the owned type, as type arguments.</summary>
    public static string Pair(ValueModel value) => Ownable(value) + ", " + Owned(value);

    /// <summary>The enum and its names, as type arguments.</summary>
    public static string EnumPair(ValueModel value) => value.TypeName + ", " + value.TypeName + "Names";

    /// <summary>Whether the owned type is a struct, whose nullable form is another type.</summary>
    public static bool IsOwnedStruct(ValueModel value) =>
        value.Type is not (ValueType.Any or ValueType.Text or ValueType.Object or ValueType.Union or ValueType.List or ValueType.Map);

    /// <summary>Whether the owned type is, or holds, an integer that the Common Language Specification has not.</summary>
    public static bool IsUnknownToOthers(ValueModel value) =>
        value.Element is { } element ? IsUnknownToOthers(element) : value is { Type: ValueType.Integer, TypeName: "sbyte" or "ushort" or "uint" or "ulong" };

    public static string Argument(ValueModel value) => value.HasArgument ? value.TypeName + "Arg" : Public + value.Type switch
    {
        ValueType.Text or ValueType.Uuid => "TextArg",
        ValueType.Enum => "EnumArg<" + EnumPair(value) + ">",
        ValueType.Number or ValueType.Integer or ValueType.Decimal or ValueType.UnixTime => "NumberArg",
        ValueType.Boolean => "BooleanArg",
        ValueType.Time or ValueType.Duration => "TimeArg",
        ValueType.Bytes => "BytesArg",
        _ => "JsonArg",
    };

    public static string Shape(ValueModel value) => Services + "ValueShape." + value.Type switch
    {
        _ when value.IsNullable => "Nullable(" + Shape(value with { IsNullable = false }) + ")",
        ValueType.Text or ValueType.Time or ValueType.Duration or ValueType.Uuid or ValueType.Bytes or ValueType.Enum => "Text",
        ValueType.Number or ValueType.UnixTime => "Number",
        ValueType.Integer => "Integer<" + value.TypeName + ">()",
        ValueType.Decimal => "Decimal",
        ValueType.Boolean => "Boolean",
        ValueType.Object => "Object<" + value.TypeName + ">()",
        ValueType.Union => "Union<" + value.TypeName + ">()",
        ValueType.List => "List(" + Shape(Element(value)) + ")",
        ValueType.Map => "Map(" + Shape(Element(value)) + ")",
        _ => "Any",
    };

    /// <summary>The JSON that the schema allows, in the words of documentation.</summary>
    /// <param name="value">The value.</param>
    /// <param name="suffix">What the names of objects and unions end in that the documentation links to: nothing for views.</param>
    public static string Words(ValueModel value, string suffix = "") => value.IsNullable ? "(" + Words(value with { IsNullable = false }, suffix) + " or null)" : value.Type switch
    {
        ValueType.Text => "string",
        ValueType.Number => "number",
        ValueType.Integer => "integer of " + XmlDoc.Code(value.TypeName!),
        ValueType.Decimal => "number of <c>decimal</c>",
        ValueType.UnixTime => "number of seconds since 1970",
        ValueType.Boolean => "boolean",
        ValueType.Time => "string of a date or time",
        ValueType.Duration => "string of a duration",
        ValueType.Uuid => "string of a UUID",
        ValueType.Bytes => "string of bytes in base64",
        ValueType.Enum => "string of <see cref=\"" + value.TypeName + "\"/>",
        ValueType.Object or ValueType.Union => "<see cref=\"" + value.TypeName + suffix + "\"/>",
        ValueType.List => "array of " + Words(Element(value), suffix),
        ValueType.Map => "object of " + Words(Element(value), suffix),
        _ => "any JSON",
    };

    private static ValueModel Element(ValueModel value) => value.Element ?? new ValueModel(ValueType.Any);
}
