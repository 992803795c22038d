using EventUnion.Generator.Model;

namespace EventUnion.Generator.Emitting;

/// <summary>What is said of a member wherever it is shown: the schema's words, and how it looks on the wire.</summary>
internal static class MemberDoc
{
    public static void Write(SourceWriter writer, MemberModel member) =>
        XmlDoc.Write(writer, member.Doc, member.IsWhole ? "The value." : "The member " + XmlDoc.Code(member.JsonName) + ".", Wire(member));

    private static string Wire(MemberModel member) => member.IsWhole ? "JSON: " + ValueForms.Words(member.Value) + "." :
        XmlDoc.Code(member.JsonName) + ": " + ValueForms.Words(member.Value) + (member.IsNullable ? " or null" : "")
        + (member.IsRequired ? ", required" : ", optional")
        + (member.Default is { } value ? ", default " + XmlDoc.Code(value) : "") + Use(member.Use) + ".";

    private static string Use(MemberUse use) =>
        ((use & MemberUse.ReadOnly) != 0 ? ", read-only" : "") + ((use & MemberUse.WriteOnly) != 0 ? ", write-only" : "") + ((use & MemberUse.Deprecated) != 0 ? ", deprecated" : "");
}
