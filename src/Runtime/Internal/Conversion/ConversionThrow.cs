using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace EventUnion.Internal.Conversion;

/// <summary>The throw sites of converters.</summary>
internal static class ConversionThrow
{
    [DoesNotReturn]
    public static void NotAString(Type type, JsonTokenType found) =>
        throw new JsonException($"{type.Name} is read from a JSON string, and here is {found}.");

    [DoesNotReturn]
    public static void NotANumber(JsonTokenType found) =>
        throw new JsonException($"Number is read from a JSON number, and here is {found}.");

    [DoesNotReturn]
    public static void Unexpected(JsonTokenType expected, JsonTokenType found) =>
        throw new JsonException($"{expected} is expected here, and there is {found}.");

    [DoesNotReturn]
    public static void NoText(Type type, Enum value) =>
        throw new JsonException($"{value} of {type.Name} stands for no text that the schema lists, so it can't be written; an OpenEnum keeps the text of what is not listed.");

    [DoesNotReturn]
    public static void NotUtf8() => throw new JsonException("The input is not UTF-8.");

    [DoesNotReturn]
    public static void StandsTwice() =>
        throw new JsonException("A member stands twice in its object, which the options do not allow.");

    [DoesNotReturn]
    public static void NotGenerated(Type type) =>
        throw new NotSupportedException($"{type.Name} was not generated from a schema, so nothing tells its JSON strings.");
}
