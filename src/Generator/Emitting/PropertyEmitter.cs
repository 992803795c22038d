using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// The properties of a view: the value where the schema promises one, else a member that may be absent or null.
/// <code>
/// public JsonText CallId => _frame.Get&lt;JsonText>(3);
/// public bool TryGetCallId(out JsonText value) => _frame.TryGet(3, out value);
/// public Member&lt;JsonNumber> Offset => _frame.Member&lt;JsonNumber>(5);
/// public JsonNumber OffsetOrDefault => _frame.Member&lt;JsonNumber>(5).Or(new("0"u8));
/// </code>
/// </summary>
internal static class PropertyEmitter
{
    public static void Write(SourceWriter writer, ObjectModel model)
    {
        foreach (MemberModel member in model.Members)
        {
            // The events of an envelope have a property of their own, by a name that what holds them may have had.
            if (model.Envelope is { } envelope && member.Slot == Literals.Number(envelope.EventsSlot))
            {
                continue;
            }

            MemberDoc.Write(writer, member);
            Marks.WriteObsolete(writer, member);
            if (member is { IsRequired: true, IsNullable: false })
            {
                WriteRequired(writer, member);
            }
            else
            {
                WriteMember(writer, member);
            }

            writer.Line();
        }
    }

    private static void WriteRequired(SourceWriter writer, MemberModel member)
    {
        string slot = member.Slot;
        string type = ValueForms.Property(member.Value);
        (string get, string tryGet) = member.Value.Type switch
        {
            ValueType.Boolean => ("Get<" + ValueForms.View(member.Value) + ">", "TryGetBoolean"),
            _ => ("Get<" + type + ">", "TryGet"),
        };
        writer.Line("public " + type + " " + member.Name + " => _frame." + get + "(" + slot + ");");
        writer.Line();
        writer.Line("/// <summary>Gets " + (member.IsWhole ? "the value" : XmlDoc.Code(member.JsonName)) + " if it is there and what the schema says.</summary>");
        Marks.WriteObsolete(writer, member);
        writer.Line("public bool TryGet" + member.Name + "(out " + type + " value) => _frame." + tryGet + "(" + slot + ", out value);");
    }

    private static void WriteMember(SourceWriter writer, MemberModel member)
    {
        string type = ValueForms.Property(member.Value);
        string value = "_frame." + (member.Value.Type == ValueType.Boolean ? "BooleanMember" : "Member<" + type + ">") + "(" + member.Slot + ")";
        writer.Line("public " + Public + "Member<" + type + "> " + member.Name + " => " + value + ";");
        if (member.Default is not null)
        {
            writer.Line();
            writer.Line("/// <summary>" + XmlDoc.Code(member.JsonName) + ", or " + XmlDoc.Code(member.Default) + " where there is no such value.</summary>");
            Marks.WriteObsolete(writer, member);
            writer.Line("public " + type + " " + member.Name + "OrDefault => " + value + ".Or(" + Default(member.Value, member.Default) + ");");
        }
    }

    private static string Default(ValueModel value, string json)
    {
        if (value.Type == ValueType.Boolean)
        {
            return json;
        }

        if (json[0] != '"')
        {
            return "new(" + Literals.Utf8(json) + ")";
        }

        string raw = json.Substring(1, json.Length - 2);
        string text = "new " + Public + "JsonText(" + Literals.Utf8(raw) + ", " + Literals.Boolean(raw.Contains('\\')) + ")";
        return ValueForms.View(value) == Public + "JsonText" ? text : "new(" + text + ")";
    }
}
