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
    public static void NoText(Type type) =>
        throw new JsonException($"The default of {type.Name} stands for what the schema does not list and has no text of its own; an OpenEnum keeps the text.");

    [DoesNotReturn]
    public static void NotGenerated(Type type) =>
        throw new NotSupportedException($"{type.Name} was not generated from a schema, so nothing tells its JSON strings.");
}
