namespace EventUnion;

/// <summary>Completes a partial visitor: every event it has no method for is handed to its default method.</summary>
/// <remarks>
/// The type must be <c>partial</c> and name the visitor interface of a generated union. The default method takes the union's view:
/// <c>void Other(scoped Event e)</c>. Unknown events go there too, unless the visitor has a method for them.
/// </remarks>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class)]
public sealed class EventVisitorAttribute : Attribute
{
    /// <summary>The name of the method that takes the events without a method of their own.</summary>
    public required string Default { get; set; }
}
