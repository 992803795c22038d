namespace EventUnion.Generator.Parsing;

/// <summary>What the parser does with a keyword of a schema.</summary>
internal enum KeywordUse
{
    /// <summary>Nothing: it only asserts, describes, or belongs to somebody else.</summary>
    Ignored,

    /// <summary>It leads to another schema.</summary>
    Reference,

    /// <summary>It says what a value is.</summary>
    Shape,

    /// <summary>It says more of a value whose shape others tell.</summary>
    Detail,

    /// <summary>It names or describes what is generated.</summary>
    Name,

    /// <summary>It asserts something of a value: checked where validation is asked for, and nothing otherwise.</summary>
    Assertion,

    /// <summary>It may add members that are not declared; the user is told.</summary>
    NotRead,
}
