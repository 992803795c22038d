namespace EventUnion;

/// <summary>Generates readers, views, visitors, writers and records for a schema file, nested in the class this stands on.</summary>
/// <remarks>The class must be <c>static partial</c>, and the file must be among the project's <c>AdditionalFiles</c>.</remarks>
/// <param name="path">The schema file: JSON Schema or OpenAPI, as <c>.json</c>, <c>.yaml</c> or <c>.yml</c>. Relative to the project; the end of a path is enough where it is unambiguous.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventSchemaAttribute(string path) : Attribute
{
    /// <summary>The schema file's path, as it was given.</summary>
    public string Path { get; } = path;

    /// <summary>Whether views get a <c>TryValidate</c>, which checks what the schema asserts of values: bounds, lengths, patterns and the like. Off unless asked for; nobody else pays.</summary>
    public bool Validation { get; set; }
}
