using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// The method that writes an object without making one.
/// <code>
/// public static void Write(Utf8JsonWriter writer, scoped TextArg callId, scoped NumberArg offset = default, scoped MembersArg extra = default)
/// {
///     writer.WriteStartObject();
///     writer.WriteString("type"u8, "tool_result"u8);
///     callId.WriteRequired(writer, "call_id"u8);
///     offset.WriteTo(writer, "offset"u8);
///     extra.WriteTo(writer);
///     writer.WriteEndObject();
/// }
/// </code>
/// </summary>
internal static class WriterEmitter
{
    public static void Write(SourceWriter writer, ObjectModel model)
    {
        IEnumerable<string> required = model.Members.Where(static m => m.IsRequired).Select(static m => Parameter(m));
        IEnumerable<string> optional = model.Members.Where(static m => !m.IsRequired).Select(static m => Parameter(m) + " = default");
        string[] parameters = [.. required, .. optional, "scoped " + Public + "MembersArg extra = default"];
        writer.Line("/// <summary>Writes one; members left out are not written.</summary>");
        writer.Line("public static void Write(");
        using (writer.Indent())
        {
            writer.Line(Writer + " writer,");
            for (int i = 0; i < parameters.Length; i++)
            {
                writer.Line(parameters[i] + (i + 1 < parameters.Length ? "," : ")"));
            }
        }

        writer.Line("{");
        using (writer.Indent())
        {
            WriteBody(writer, model);
        }

        writer.Line("}");
    }

    private static void WriteBody(SourceWriter writer, ObjectModel model)
    {
        writer.Line("writer.WriteStartObject();");
        if (model.Variant is { Tag: { } tag } variant)
        {
            string name = Literals.Utf8(variant.TagName);
            writer.Line(tag.Type switch
            {
                TagType.Integer => "writer.WriteNumber(" + name + ", " + tag.Value + "L);",
                TagType.Boolean => "writer.WriteBoolean(" + name + ", " + tag.Value + ");",
                _ => "writer.WriteString(" + name + ", " + Literals.Utf8(tag.Value) + ");",
            });
        }

        foreach (MemberModel member in model.Members)
        {
            writer.Line(member.ParameterName + (member.IsRequired ? ".WriteRequired" : ".WriteTo") + "(writer, " + Literals.Utf8(member.JsonName) + ");");
        }

        writer.Line("extra.WriteTo(writer);");
        writer.Line("writer.WriteEndObject();");
    }

    private static string Parameter(MemberModel member) => "scoped " + ValueForms.Argument(member.Value) + " " + member.ParameterName;
}
