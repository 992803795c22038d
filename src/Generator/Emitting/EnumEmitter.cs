using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// The file of an open enum: the enum and its JSON names.
/// <code>
/// public enum Role { Unknown = 0, User = 1, … }
/// public readonly struct RoleNames : IEnumNames&lt;Role> { Find, TextOf }
/// </code>
/// </summary>
internal static class EnumEmitter
{
    public static string Emit(EnumModel model, TargetModel target, string schemaPath) => SourceFile.Write(target, schemaPath, writer =>
    {
        WriteEnum(writer, model);
        writer.Line();
        WriteNames(writer, model, Qualified(target, model.Name));
    });

    private static void WriteEnum(SourceWriter writer, EnumModel model)
    {
        XmlDoc.Write(writer, model.Doc, "The values of " + XmlDoc.Code(model.Name) + " that the schema lists.");
        RecordEmitter.WriteConverter(writer, "EnumConverter<" + model.Name + ", " + model.Name + "Names>");
        using (writer.Open("public enum " + model.Name))
        {
            writer.Line("/// <summary>A text that the schema does not list.</summary>");
            writer.Line("Unknown = 0,");
            for (int i = 0; i < model.Values.Count; i++)
            {
                writer.Line();
                writer.Line("/// <summary>" + XmlDoc.Code("\"" + model.Values[i].Text + "\"") + "</summary>");
                writer.Line(model.Values[i].Name + " = " + Literals.Number(i + 1) + ",");
            }
        }
    }

    private static void WriteNames(SourceWriter writer, EnumModel model, string name)
    {
        string contract = Services + "IEnumNames<" + model.Name + ">";
        writer.Line("/// <summary>The JSON texts of <see cref=\"" + model.Name + "\"/>.</summary>");
        writer.Line(Marks.OfService);
        using (writer.Open("public readonly struct " + model.Name + "Names : " + contract))
        {
            (string, string)[] cases = [.. model.Values.Select(v => (v.Text, name + "." + v.Name))];
            LookupEmitter.Write(writer, "static " + model.Name + " " + contract + ".Find(" + Bytes + " text)", "text", cases, name + ".Unknown");
            writer.Line();
            using (writer.Open("static " + Bytes + " " + contract + ".TextOf(" + model.Name + " value) => value switch", ";"))
            {
                foreach (EnumValueModel value in model.Values)
                {
                    writer.Line(name + "." + value.Name + " => " + Literals.Utf8(value.Text) + ",");
                }

                writer.Line("_ => default,");
            }
        }
    }
}
