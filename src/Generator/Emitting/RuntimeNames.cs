using EventUnion.Generator.Model;

namespace EventUnion.Generator.Emitting;

/// <summary>How generated code spells the names of others, so that no name of a user's or a schema's can stand in their way.</summary>
internal static class RuntimeNames
{
    public const string Public = "global::EventUnion.";

    public const string Services = "global::EventUnion.CompilerServices.";

    public const string Bytes = "global::System.ReadOnlySpan<byte>";

    public const string Sequence = "global::System.Buffers.ReadOnlySequence<byte>";

    public const string Reader = "global::System.Text.Json.Utf8JsonReader";

    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";

    public const string Options = Public + "EventReadOptions? options = null";

    /// <summary>
    /// A generated type where an expression may name it: unqualified, a property of the same name but another type would be meant.
    /// </summary>
    public static string Qualified(TargetModel target, string name)
    {
        // The declarations end in the classes' names, escaped where these are keywords.
        IEnumerable<string> classes = target.Declarations.Select(static d => d.Substring(d.LastIndexOf(' ') + 1));
        return "global::" + (target.Namespace.Length > 0 ? target.Namespace + "." : "") + string.Join(".", classes) + "." + name;
    }
}
