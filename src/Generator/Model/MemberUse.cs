namespace EventUnion.Generator.Model;

/// <summary>What a schema says of the use of a member.</summary>
[Flags]
internal enum MemberUse
{
    None = 0,
    Deprecated = 1,
    ReadOnly = 2,
    WriteOnly = 4,
}
