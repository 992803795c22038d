using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>Says by a validator of its own whether JSON is what a schema of a document allows.</summary>
internal sealed class SchemaJudge
{
    /// <summary>What references into the document begin with.</summary>
    public const string Document = "https://example.org/document";

    private readonly EvaluationOptions _options = new() { OutputFormat = OutputFormat.Flag };
    private readonly ConditionalWeakTable<Alternative, string> _texts = [];
    private readonly Dictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);

    public SchemaJudge(JsonNode document) => _options.SchemaRegistry.Register(new Uri(Document), new JsonNodeBaseDocument(document, new Uri(Document)));

    /// <summary>Whether an alternative allows it.</summary>
    public bool Allows(Alternative alternative, JsonNode? json) => AllowsAll(_texts.GetValue(alternative, static a => string.Join(",", a.Schemas.Select(static s => s.GetRawText()))), json);

    /// <summary>Whether the schema at a pointer allows it.</summary>
    public bool Allows(string pointer, JsonNode? json) => AllowsAll($$"""{"$ref":"{{Document}}{{pointer}}"}""", json);

    private bool AllowsAll(string schemas, JsonNode? json)
    {
        lock (_schemas)
        {
            if (!_schemas.TryGetValue(schemas, out JsonSchema? schema))
            {
                _schemas[schemas] = schema = JsonSchema.FromText($$"""{"allOf":[{{schemas}}]}""");
            }

            return schema.Evaluate(json, _options).IsValid;
        }
    }
}
