namespace EventUnion.Generator.Model;

/// <summary>The user's static partial class.</summary>
/// <param name="Namespace">Its namespace, or empty for the global one.</param>
/// <param name="Declarations">The type declarations to open, outermost first, such as <c>public static partial class ChatSchema</c>.</param>
/// <param name="Name">The class's name, qualified by containing types with dots.</param>
internal sealed record TargetModel(string Namespace, EquatableArray<string> Declarations, string Name)
{
    /// <summary>The stem of the generated files' names; names that code escapes are not escaped in it.</summary>
    public string FullName => ((Namespace.Length > 0 ? Namespace + "." : "") + Name).Replace("@", "");
}
