using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// The methods that write an object without making one.
/// <code>
/// public static void Write(Utf8JsonWriter writer, scoped TextArg callId, scoped NumberArg offset = default, scoped MembersArg extra = default)
/// {
///     ArgumentNullException.ThrowIfNull(writer);
///     writer.WriteStartObject();
///     writer.WriteString("type"u8, "tool_result"u8);
///     callId.WriteRequired(writer, "call_id"u8);
///     offset.WriteTo(writer, "offset"u8);
///     extra.WriteTo(writer, s_shape, "type"u8);
///     writer.WriteEndObject();
/// }
/// public static void Write(IBufferWriter&lt;byte> bufferWriter, the same)
/// </code>
/// </summary>
internal static class WriterEmitter
{
    /// <summary>The parameters of methods that take an object's members, those that must be there first.</summary>
    public static IEnumerable<MemberModel> Ordered(ObjectModel model) =>
        model.Members.Where(static m => m.IsRequired).Concat(model.Members.Where(static m => !m.IsRequired));

    public static void Write(SourceWriter writer, ObjectModel model)
    {
        writer.Line("/// <summary>Writes one as JSON; members left out are not written.</summary>");
        WriteRules(writer);
        WriteHeader(writer, model, Writer + " writer");
        writer.Line("{");
        using (writer.Indent())
        {
            WriteBody(writer, model);
        }

        writer.Line("}");
        writer.Line();
        writer.Line("/// <summary>Writes one as JSON, in UTF-8, without white space; members left out are not written. Allocates nothing.</summary>");
        WriteRules(writer);
        WriteHeader(writer, model, "global::System.Buffers.IBufferWriter<byte> bufferWriter");
        writer.Line("{");
        using (writer.Indent())
        {
            writer.Line("using " + Services + "BufferWriting writing = new(bufferWriter);");
            writer.Line("Write(writing.Writer, " + Arguments(model) + ");");
            writer.Line("writing.Complete();");
        }

        writer.Line("}");
    }

    private static string Arguments(ObjectModel model) =>
        string.Join(", ", model.IsValue ? [model.Members[0].ParameterName] : Ordered(model).Select(static m => m.ParameterName).Append("extra"));

    private static void WriteRules(SourceWriter writer)
    {
        writer.Line("/// <remarks>Nothing but that is checked against the schema: a null, an enum's text and the JSON of an argument are written as they are given.</remarks>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A required member is absent, or an extra one has a name that the schema declares.</exception>");
    }

    private static void WriteHeader(SourceWriter writer, ObjectModel model, string target)
    {
        writer.Line("public static void Write(");
        using (writer.Indent())
        {
            writer.Line(target + ",");
            if (model.IsValue)
            {
                writer.Line("scoped " + ValueForms.Argument(model.Members[0].Value) + " " + model.Members[0].ParameterName + ")");
                return;
            }

            foreach (MemberModel member in Ordered(model))
            {
                writer.Line("scoped " + ValueForms.Argument(member.Value) + " " + member.ParameterName + (member.IsRequired ? "," : " = default,"));
            }

            writer.Line("scoped " + Public + "MembersArg extra = default)");
        }
    }

    private static void WriteBody(SourceWriter writer, ObjectModel model)
    {
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(writer);");
        if (model.IsValue)
        {
            writer.Line(model.Members[0].ParameterName + ".WriteTo(writer);");
            return;
        }

        writer.Line("writer.WriteStartObject();");
        if (model.Variant is { Tag: { } tag, TagName: { } tagName })
        {
            string name = Literals.Utf8(tagName);
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

        writer.Line("extra.WriteTo(writer, s_shape" + (model.Variant is { Tag: not null, TagName: { } own } ? ", " + Literals.Utf8(own) : "") + ");");
        writer.Line("writer.WriteEndObject();");
    }
}
