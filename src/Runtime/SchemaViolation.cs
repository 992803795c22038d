namespace EventUnion;

/// <summary>The first place where an event or value breaks its schema.</summary>
/// <param name="Keyword">The keyword of the schema that it breaks, such as <c>maxLength</c> or <c>required</c>; <c>oneOf</c> for an event of no kind that the schema knows. Empty where no keyword is
/// broken, but the value nests deeper than the stack of the thread allows, so that it could not be looked through (<see cref="EventErrorCode.TooDeep"/>).</param>
/// <param name="Error">What is wrong there, and where: a JSON Pointer, offset, line and column.</param>
public readonly record struct SchemaViolation(string Keyword, EventError Error)
{
    /// <summary>The keyword and the error, as one line of text; empty for the default, which is no violation.</summary>
    public override string ToString() => Keyword is null ? "" : $"{Keyword}: {Error}";
}
