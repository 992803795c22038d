using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>Moves what a nested object's lookup found to where the object stands.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lookup
{
    /// <summary>The lookup's result, relative to the owner.</summary>
    /// <param name="scope">The nested object's self slot.</param>
    /// <param name="found">What its own lookup found.</param>
    public static int In(int scope, int found) => found < 0 ? found : found + (scope << 1);
}
