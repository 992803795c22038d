using EventUnion.Generator.Model;

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

    /// <summary>Whoever uses a deprecated member is told; whoever only includes the schema is not.</summary>
    public static void WriteObsolete(SourceWriter writer, MemberModel member)
    {
        if (member.IsDeprecated)
        {
            writer.Line("[global::System.Obsolete(" + Literals.Text("The schema calls " + member.JsonName + " deprecated.") + ")]");
        }
    }

    /// <summary>What a file begins with that has deprecated members: it reads and writes them all the same.</summary>
    public static void WriteObsoleteUse(SourceWriter writer, ObjectModel model)
    {
        if (model.Members.Any(static m => m.IsDeprecated))
        {
            writer.Line("#pragma warning disable CS0618 // deprecated members are read and written all the same");
            writer.Line();
        }
    }
}
