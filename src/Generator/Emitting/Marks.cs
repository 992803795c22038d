namespace EventUnion.Generator.Emitting;

/// <summary>The attributes of generated types, and the version they tell.</summary>
internal static class Marks
{
    /// <summary>The generator's version, the same in every build of it: no build number and no commit.</summary>
    public static readonly string Version = typeof(Marks).Assembly.GetName().Version.ToString(3);

    /// <summary>Keeps coverage and analyzers away.</summary>
    public static readonly string Generated = "global::System.CodeDom.Compiler.GeneratedCode(\"EventUnion\", " + Literals.Text(Version) + ")";

    /// <summary>What only the runtime calls: public, as type arguments and converters must be, and hidden from IntelliSense.</summary>
    public static readonly string OfService = "[" + Generated + ", global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>What every view has: debuggers show its JSON.</summary>
    public static readonly string OfView = "[" + Generated + ", global::System.Diagnostics.DebuggerDisplay(\"{ToString(),nq}\")]";
}
