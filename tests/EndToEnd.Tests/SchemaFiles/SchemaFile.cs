using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.SchemaFiles;

/// <summary>Reads the documents of the folder <c>schema</c>.</summary>
internal static class SchemaFile
{
    public const string Schema = "chat-session.schema.json";
    public const string OpenApi = "get-full-session.openapi.json";
    public const string FullSession = "examples/get-full-session.json";
    public const string SeedSession = "examples/get-full-session.seed.json";

    /// <summary>The tags of the union, in the order of the schema.</summary>
    public static readonly string[] Tags =
        ["thinking_delta", "text_delta", "thinking", "text", "tool_call", "tool_result", "stop", "user_input"];

    public static string PathOf(string name) => RepositoryRoot.Combine("schema", name);

    public static JsonElement Read(string name) => JsonElement.Parse(File.ReadAllBytes(PathOf(name)));
}
