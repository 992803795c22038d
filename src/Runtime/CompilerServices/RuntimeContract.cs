using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>The version of what generated code calls. Code generated for an older version of the same major runs on a newer runtime.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuntimeContract
{
    /// <summary>Raised when generated code needs something that older runtimes lack.</summary>
    public const int Version = 1;
}
