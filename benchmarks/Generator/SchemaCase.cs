namespace EventUnion.Benchmarks.Generator;

/// <summary>A public schema, a root in it, and one of its types to be edited.</summary>
/// <param name="Name">What it is called in results.</param>
/// <param name="File">Its path in the folder of corpora.</param>
/// <param name="Root">A JSON Pointer to the union, or to what holds it.</param>
/// <param name="Type">The name of the type's schema.</param>
internal sealed record SchemaCase(string Name, string File, string Root, string Type)
{
    public static IReadOnlyList<SchemaCase> All { get; } =
    [
        new("openai", "openai/openapi.json", "#/components/schemas/ResponseStreamEvent", "ResponseTextDeltaEvent"),
        new("llamaparse", "llamaparse/openapi.yaml", "#/components/schemas/SessionDetail", "SessionDetail"),
        new("octokit", "octokit/schema.json", "#/definitions/pull_request_event", "pull_request$opened"),
    ];

    /// <summary>The document with the type's first description changed.</summary>
    public string Edit(string document)
    {
        const string Description = "\"description\": \"";
        int schema = document.IndexOf($"\"{Type}\": {{", StringComparison.Ordinal);
        return document.Insert(document.IndexOf(Description, schema, StringComparison.Ordinal) + Description.Length, "Edited. ");
    }
}
