namespace EventUnion.Generator.Model;

/// <summary>The names of what is generated beside a type, made of the type's own: the one list for what names types, and for what looks whether the user has taken them.</summary>
internal static class DerivedNames
{
    public static string[] OfUnion(string name) =>
        [name + "Kind", "I" + name + "Visitor", OfUnknown(name), OfUnknown(name) + "Record", name + "Record", name + "Dispatch"];

    /// <summary>What holds the view of what a union does not know, which the user may add to.</summary>
    public static string OfUnknown(string union) => "Unknown" + union;

    /// <param name="name">The object's name.</param>
    /// <param name="hasArgument">Whether it has an argument of writers.</param>
    public static string[] OfObject(string name, bool hasArgument) => hasArgument ? [name + "Record", name + "Arg"] : [name + "Record"];

    public static string[] OfEnum(string name) => [name + "Names"];
}
