namespace EventUnion;

/// <summary>Names a place in the schema to generate from: a union of events, or an object that holds a history of them.</summary>
/// <remarks>May be repeated. Only what the roots reach is generated. Without any, the root is the whole document, <c>"#"</c>.</remarks>
/// <param name="pointer">A JSON Pointer as a URI fragment, such as <c>#/properties/events/items</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EventRootAttribute(string pointer) : Attribute
{
    /// <summary>The JSON Pointer, as it was given.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The C# name of what is generated; by default the schema's own name for it.</summary>
    public string? Name { get; set; }
}
