using System.Globalization;
using System.Text.Json;

namespace EventUnion.Internal.Validation;

/// <summary>Makes assertions of the words that the generator wrote.</summary>
internal static class AssertionReader
{
    public static ValueAssertion[] Read(string[] words)
    {
        var assertions = new ValueAssertion[words.Length / 2];
        for (int i = 0; i < assertions.Length; i++)
        {
            assertions[i] = Read(words[2 * i], words[(2 * i) + 1]);
        }

        return assertions;
    }

    private static ValueAssertion Read(string keyword, string json) => keyword switch
    {
        "minLength" => new LengthAssertion(keyword, Count(json), isMaximum: false),
        "maxLength" => new LengthAssertion(keyword, Count(json), isMaximum: true),
        "pattern" => new PatternAssertion(Text(json)),
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" => new BoundAssertion(keyword, json),
        "multipleOf" => new MultipleOfAssertion(json),
        "minItems" or "maxItems" or "minProperties" or "maxProperties" => new CountAssertion(keyword, Count(json)),
        "uniqueItems" => new UniqueItemsAssertion(),
        "enum" or "const" => new EnumAssertion(keyword, json),
        "type" => new TypeAssertion(json),
        "tag" => new TagAssertion(json),
        "required" => new RequiredAssertion(json),
        "additionalProperties" or "unevaluatedProperties" => new ClosedAssertion(keyword, json),
        _ => throw new InvalidOperationException($"The runtime is older than the generator: it can't check '{keyword}'."),
    };

    // Counts may be spelled as 2.0; none that is longer than a long is ever reached.
    private static long Count(string json) => (long)Math.Clamp(double.Parse(json, CultureInfo.InvariantCulture), 0, int.MaxValue);

    private static string Text(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetString()!;
    }
}
