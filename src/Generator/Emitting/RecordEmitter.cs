using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// An object's owned form.
/// <code>
/// public sealed record ToolResultRecord : EventRecord
/// {
///     public required string CallId { get; init; }
///     public ValueMap&lt;JsonData> Extra { get; init; }
///     Kind, Parse, WriteTo
/// }
/// </code>
/// </summary>
internal static class RecordEmitter
{
    public static void Write(SourceWriter writer, ObjectModel model, TargetModel target)
    {
        XmlDoc.Write(writer, model.Doc, "The owned form of " + XmlDoc.Code(model.Name) + ".");
        WriteConverter(writer, "RecordConverter<" + model.Name + ", " + model.RecordName + ">");
        string parent = model.Variant is { } variant ? variant.UnionName + "Record" : Services + "JsonRecord";
        using (writer.Open("public sealed record " + model.RecordName + " : " + parent))
        {
            foreach (MemberModel member in model.Members)
            {
                WriteMember(writer, member);
                writer.Line();
            }

            if (!model.IsValue)
            {
                writer.Line("/// <summary>The members that the schema does not know.</summary>");
                writer.Line("public " + Public + "ValueMap<" + Public + "JsonData> Extra { get; init; } = " + Public + "ValueMap<" + Public + "JsonData>.Empty;");
                writer.Line();
            }

            if (model.Variant is { } of)
            {
                writer.Line("/// <inheritdoc/>");
                writer.Line("public override " + of.UnionName + "Kind Kind => " + Qualified(target, of.UnionName + "Kind") + "." + model.Name + ";");
                writer.Line();
                writer.Line("private protected override int SealToSchema => 0;");
                writer.Line();
            }

            WriteParse(writer, model.Name, model.RecordName, model.Variant is not null);
            writer.Line();
            WriteWriteTo(writer, model, target);
        }
    }

    private static void WriteMember(SourceWriter writer, MemberModel member)
    {
        bool isForeign = ValueForms.IsUnknownToOthers(member.Value);
        MemberDoc.Write(writer, member, "Record");

        // Of a member that every record must have, the compiler would have the constructors say it.
        if (!member.IsRequired)
        {
            Marks.WriteObsolete(writer, member);
        }

        if (isForeign)
        {
            writer.Line("#pragma warning disable CS3003 // what the schema says, whether other languages know the type or not");
        }

        writer.Line("public " + (member.IsRequired ? "required " : "") + Type(member) + " " + member.Name + " { get; init; }");
        if (isForeign)
        {
            writer.Line("#pragma warning restore CS3003");
        }
    }

    /// <summary>The attributes of a type that <c>JsonSerializer</c> reads and writes by a converter of the runtime.</summary>
    public static void WriteConverter(SourceWriter writer, string converter) =>
        writer.Line($"[{Marks.Generated}, global::System.Text.Json.Serialization.JsonConverter(typeof({Services}{converter}))]");

    public static void WriteParse(SourceWriter writer, string view, string record, bool hides)
    {
        writer.Line("/// <summary>Reads one from JSON, in UTF-8, that holds nothing else.</summary>");
        writer.Line("/// <exception cref=\"" + Public + "EventDataException\">It is not JSON, or not what the schema says.</exception>");
        writer.Line("public static " + (hides ? "new " : "") + record + " Parse(" + Bytes + " utf8Json, " + Options + ") =>");
        using (writer.Indent())
        {
            writer.Line(Services + "RecordReading.Parse<" + view + ", " + record + ">(utf8Json, options);");
        }
    }

    /// <summary>The expression that makes a member's owned value from a view's frame.</summary>
    public static string Own(MemberModel member)
    {
        string method = (member.IsRequired, OwnsNull(member)) switch
        {
            (true, false) => "Own",
            (true, true) => "OwnNullable",
            (false, false) => "OwnOptional",
            _ => "OwnOptionalNullable",
        };
        string value = OwnsNull(member) && ValueForms.IsOwnedStruct(member.Value) ? "Value" : "";
        return "_frame." + method + value + "<" + ValueForms.Pair(member.Value) + ">(" + Literals.Number(member.Slot) + ")";
    }

    private static void WriteWriteTo(SourceWriter writer, ObjectModel model, TargetModel target)
    {
        writer.Line("/// <inheritdoc/>");
        if (model.IsValue)
        {
            MemberModel value = model.Members[0];
            writer.Line("public override void WriteTo(" + Writer + " writer) => " + Qualified(target, model.Name) + ".Write(writer, " + Argument(value) + ");");
            return;
        }

        writer.Line("public override void WriteTo(" + Writer + " writer) =>");
        using (writer.Indent())
        {
            writer.Line(Qualified(target, model.Name) + ".Write(");
            using (writer.Indent())
            {
                writer.Line("writer,");
                foreach (MemberModel member in model.Members)
                {
                    writer.Line(member.ParameterName + ": " + Argument(member) + ",");
                }

                writer.Line("extra: Extra);");
            }
        }
    }

    private static string Argument(MemberModel member)
    {
        // The runtime takes optional references as such that may be null, and a struct's type arguments do not vary.
        string value = !member.IsRequired && !OwnsNull(member) && !ValueForms.IsOwnedStruct(member.Value) ? member.Name + "!" : member.Name;
        string method = member.Value.Type switch
        {
            ValueType.Enum => "EnumArg<" + ValueForms.EnumPair(member.Value) + ">",
            ValueType.Integer => "IntegerArg",
            _ => "Arg",
        };
        return Services + "EventWriting." + method + "(" + value + ")";
    }

    private static string Type(MemberModel member)
    {
        string type = ValueForms.Owned(member.Value) + (OwnsNull(member) ? "?" : "");
        return member.IsRequired ? type : Public + "Optional<" + type + ">";
    }

    // Any JSON has a null of its own, so that there is one way only to say it.
    private static bool OwnsNull(MemberModel member) => member.IsNullable && member.Value.Type != ValueType.Any;
}
