using System.Text;
using System.Text.Json;

namespace EventUnion.Generator.Tests.Fuzzing;

/// <summary>JSON as people write YAML: blocks, indented; texts in quotes.</summary>
internal static class BlockYaml
{
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new StringBuilder();
        Append(text, document.RootElement, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        if (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any())
        {
            text.Append('\n');
            foreach (JsonProperty property in value.EnumerateObject())
            {
                text.Append(' ', depth * 2).Append(JsonSerializer.Serialize(property.Name)).Append(": ");
                Append(text, property.Value, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            text.Append('\n');
            foreach (JsonElement item in value.EnumerateArray())
            {
                text.Append(' ', depth * 2).Append("- ");
                Append(text, item, depth + 1);
            }
        }
        else
        {
            text.Append(value.GetRawText()).Append('\n');
        }
    }
}
