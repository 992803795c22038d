namespace EventUnion;

/// <summary>Gives something that is generated another C# name, where the schema is somebody else's: what <c>x-csharp-name</c> does from within a schema.</summary>
/// <remarks>
/// May be repeated. A name given so counts more than any in the schema, and what would be called alike yields to it. One that names nothing that the roots reach is told by EU0039, so that a new
/// version of the schema does not undo it in silence.
/// </remarks>
/// <example>
/// <code>
/// [EventName("#/components/schemas/cust_v2", "Customer")]                        // a type
/// [EventName("#/components/schemas/cust_v2", "Balance", For = "bal")]            // a member of it
/// [EventName("#/components/schemas/event", "Refunded", For = "refund.2025-08")]  // the event with this tag
/// [EventName("#/components/schemas/state", "ForSale", For = "4sale")]            // a value of an enum
/// </code>
/// </example>
/// <param name="pointer">A JSON Pointer as a URI fragment, such as <c>#/$defs/Order</c>, to the schema that makes the type. One to a property names the member, and the type that it declares; one to a value of an <c>enum</c> names that.</param>
/// <param name="name">The C# name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EventNameAttribute(string pointer, string name) : Attribute
{
    /// <summary>The JSON Pointer, as it was given.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The C# name, as it was given.</summary>
    public string Name { get; } = name;

    /// <summary>What is named within the schema at the pointer, as it stands in JSON: the tag of an event, the name of a member, or a text of an enum. Not given, it is the schema itself.</summary>
    public string? For { get; set; }
}
