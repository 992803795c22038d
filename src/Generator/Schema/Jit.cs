using System.Runtime.CompilerServices;

namespace EventUnion.Generator.Schema;

/// <summary>What the just-in-time compiler is asked for.</summary>
internal static class Jit
{
    /// <summary>
    /// <c>AggressiveOptimization</c>, which netstandard2.0 has no name for. A build's compiler starts cold, and code that goes through megabytes once is through with them
    /// before the runtime finds it worth optimising: reading OpenAI's document takes less than half as long with this. Where the flag isn't known it is ignored.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
