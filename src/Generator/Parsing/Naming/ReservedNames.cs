namespace EventUnion.Generator.Parsing.Naming;

/// <summary>
/// Names that generated types have for themselves. The same ones are reserved in every object, root or not, so that making a type a root renames none of its
/// members.
/// </summary>
internal static class ReservedNames
{
    /// <summary>What every type inherits; a nested type or property of such a name would hide it.</summary>
    public static readonly string[] Inherited =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>What views and records declare.</summary>
    public static readonly string[] OfObjects =
    [
        .. Inherited, "Accept", "Clone", "CreateReader", "Deconstruct", "EqualityContract", "Extra", "FindSlot", "Parse", "PrintMembers", "Read", "ReadAsync",
        "ReadBatchesAsync", "ReadLines", "ReadLinesAsync", "ReadUntil", "SealToSchema", "ToRecord", "TryParse", "TryRead", "TryToRecord", "Write", "WriteTo",
    ];

    /// <summary>What variants declare beyond that.</summary>
    public static readonly string[] OfVariants = ["Kind", "Tag"];

    /// <summary>The kind of what a schema does not know, and the value of an enum that it does not list.</summary>
    public const string Unknown = "Unknown";

    /// <summary>What a member or type is called by that may not have a reserved name.</summary>
    public const string Suffix = "Value";
}
