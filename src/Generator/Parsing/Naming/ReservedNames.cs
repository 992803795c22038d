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
        .. Inherited, "s_shape", "s_union", "Accept", "Clone", "CreateReader", "Deconstruct", "EqualityContract", "Extra", "FindSlot", "Parse", "PrintMembers", "Read", "ReadAsync",
        "ReadBatchesAsync", "ReadLineBatchesParallelAsync", "ReadLines", "ReadLinesAsync", "ReadLinesParallelAsync", "ReadRecords", "ReadRecordsAsync", "ReadUntil", "SealToSchema", "ToRecord", "TryParse", "TryRead", "TryToRecord", "TryValidate", "Write", "WriteTo",
    ];

    /// <summary>The methods of views. A type can't hold a member of its own name, so no view is called like one: an event <c>write</c> is <c>WriteValue</c>.</summary>
    public static readonly string[] OfViews =
    [
        "Accept", "CreateReader", "FindSlot", "Parse", "Read", "ReadAsync", "ReadBatchesAsync", "ReadLineBatchesParallelAsync", "ReadLines", "ReadLinesAsync", "ReadLinesParallelAsync", "ReadRecords",
        "ReadRecordsAsync", "ReadUntil", "ToRecord",
        "TryParse", "TryRead", "TryToRecord", "TryValidate", "Write", "WriteTo",
    ];

    /// <summary>What unions declare beyond that.</summary>
    public static readonly string[] OfUnions = ["Dispatch", "FindMember", "Kind", "TagIsInferred"];

    /// <summary>What the root of a history declares beyond that.</summary>
    public const string Events = "Events";

    /// <summary>What variants declare beyond the methods of views.</summary>
    public static readonly string[] OfVariants = ["Kind", "Tag"];

    /// <summary>What the methods begin with that a view has for each of its kinds or members.</summary>
    public const string Getters = "TryGet";

    /// <summary>What the property ends in that a view has for a member with a default.</summary>
    public const string OrDefault = "OrDefault";

    /// <summary>The kind of what a schema does not know, and the value of an enum that it does not list.</summary>
    public const string Unknown = "Unknown";

    /// <summary>What a member or type is called by that may not have a reserved name.</summary>
    public const string Suffix = "Value";
}
