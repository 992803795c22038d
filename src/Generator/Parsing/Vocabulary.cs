namespace EventUnion.Generator.Parsing;

/// <summary>The keywords of JSON Schema and OpenAPI that mean something to the parser. All others are ignored.</summary>
internal static class Vocabulary
{
    /// <summary>The keyword by which a schema asks for a C# name.</summary>
    public const string GivenName = "x-csharp-name";

    /// <summary>The keyword by which a union says that the name of a server-sent event is the tag.</summary>
    public const string SseEventIsTag = "x-sse-event-is-tag";

    /// <summary>Every keyword that is not ignored.</summary>
    public static IReadOnlyDictionary<string, KeywordUse> Uses { get; } = new Dictionary<string, KeywordUse>(StringComparer.Ordinal)
    {
        ["$ref"] = KeywordUse.Reference,
        ["$dynamicRef"] = KeywordUse.Reference,
        ["$recursiveRef"] = KeywordUse.Reference,
        ["allOf"] = KeywordUse.Shape,
        ["oneOf"] = KeywordUse.Shape,
        ["anyOf"] = KeywordUse.Shape,
        ["discriminator"] = KeywordUse.Shape,
        ["type"] = KeywordUse.Shape,
        ["const"] = KeywordUse.Shape,
        ["enum"] = KeywordUse.Shape,
        ["properties"] = KeywordUse.Shape,
        ["required"] = KeywordUse.Shape,
        ["additionalProperties"] = KeywordUse.Shape,
        ["patternProperties"] = KeywordUse.Shape,
        ["items"] = KeywordUse.Shape,
        ["prefixItems"] = KeywordUse.Shape,
        ["format"] = KeywordUse.Shape,
        ["contentEncoding"] = KeywordUse.Shape,
        ["minimum"] = KeywordUse.Detail,
        ["maximum"] = KeywordUse.Detail,
        ["exclusiveMinimum"] = KeywordUse.Detail,
        ["exclusiveMaximum"] = KeywordUse.Detail,
        ["nullable"] = KeywordUse.Detail,
        ["not"] = KeywordUse.Detail,
        [SseEventIsTag] = KeywordUse.Shape,
        [GivenName] = KeywordUse.Name,
        ["title"] = KeywordUse.Name,
        ["description"] = KeywordUse.Name,
        ["deprecated"] = KeywordUse.Name,
        ["readOnly"] = KeywordUse.Name,
        ["writeOnly"] = KeywordUse.Name,
        ["default"] = KeywordUse.Name,
        ["multipleOf"] = KeywordUse.Assertion,
        ["minLength"] = KeywordUse.Assertion,
        ["maxLength"] = KeywordUse.Assertion,
        ["pattern"] = KeywordUse.Assertion,
        ["minItems"] = KeywordUse.Assertion,
        ["maxItems"] = KeywordUse.Assertion,
        ["uniqueItems"] = KeywordUse.Assertion,
        ["minProperties"] = KeywordUse.Assertion,
        ["maxProperties"] = KeywordUse.Assertion,
        ["propertyNames"] = KeywordUse.Assertion,
        ["unevaluatedProperties"] = KeywordUse.Assertion,
        ["then"] = KeywordUse.NotRead,
        ["else"] = KeywordUse.NotRead,
        ["dependentSchemas"] = KeywordUse.NotRead,
    };

    public static KeywordUse Of(string keyword) => Uses.TryGetValue(keyword, out KeywordUse use) ? use : KeywordUse.Ignored;

    /// <summary>Whether a keyword says something that validation checks.</summary>
    public static bool Asserts(string keyword) =>
        Of(keyword) == KeywordUse.Assertion || keyword is "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "enum" or "const";
}
