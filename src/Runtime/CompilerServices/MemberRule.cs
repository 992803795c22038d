using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>What a schema says of a member beside its type.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MemberRule : byte
{
    /// <summary>It may be left out and may not be null.</summary>
    None = 0,

    /// <summary>It may not be left out.</summary>
    Required = 1,

    /// <summary>It may be null.</summary>
    Nullable = 2,
}
