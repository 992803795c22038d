using EventUnion.Generator.Model;

namespace EventUnion.Generator.Emitting;

/// <summary>What is said of a member wherever it is shown: the schema's words, and how it looks on the wire.</summary>
internal static class MemberDoc
{
    /// <summary>Writes it.</summary>
    /// <param name="writer">Receives it.</param>
    /// <param name="member">The member.</param>
    /// <param name="suffix">What the names of types end in that it links to: nothing for views.</param>
    public static void Write(SourceWriter writer, MemberModel member, string suffix = "") =>
        XmlDoc.Write(writer, member.Doc, member.IsWhole ? "The value." : "The member " + XmlDoc.Code(member.JsonName) + ".", Wire(member, suffix));

    private static string Wire(MemberModel member, string suffix) => member.IsWhole ? "JSON: " + ValueForms.Words(member.Value, suffix) + "." :
        XmlDoc.Code(member.JsonName) + ": " + ValueForms.Words(member.Value, suffix) + (member.IsNullable ? " or null" : "")
        + (member.IsRequired ? ", required" : ", optional")
        + (member.Default is { } value ? ", default " + XmlDoc.Code(value) : "") + Use(member.Use) + ".";

    private static string Use(MemberUse use) =>
        ((use & MemberUse.ReadOnly) != 0 ? ", read-only" : "") + ((use & MemberUse.WriteOnly) != 0 ? ", write-only" : "") + ((use & MemberUse.Deprecated) != 0 ? ", deprecated" : "");
}
