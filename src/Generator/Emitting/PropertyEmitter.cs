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
/// </code>
/// </summary>
internal static class PropertyEmitter
{
    public static void Write(SourceWriter writer, ObjectModel model)
    {
        foreach (MemberModel member in model.Members)
        {
            // The events of an envelope have a property of their own, by a name that what holds them may have had.
            if (model.Envelope is { } envelope && (member.Slot == envelope.EventsSlot || member.Name == EnvelopeEmitter.Events))
            {
                continue;
            }

            MemberDoc.Write(writer, member);
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
        string slot = Literals.Number(member.Slot);
        string type = ValueForms.Property(member.Value);
        (string get, string tryGet) = member.Value.Type switch
        {
            ValueType.Boolean => ("Get<" + ValueForms.View(member.Value) + ">", "TryGetBoolean"),
            ValueType.Enum => ("GetEnum<" + ValueForms.EnumPair(member.Value) + ">", "TryGetEnum<" + ValueForms.EnumPair(member.Value) + ">"),
            _ => ("Get<" + type + ">", "TryGet"),
        };
        writer.Line("public " + type + " " + member.Name + " => _frame." + get + "(" + slot + ");");
        writer.Line();
        writer.Line("/// <summary>Gets " + (member.IsWhole ? "the value" : XmlDoc.Code(member.JsonName)) + " if it is there and what the schema says.</summary>");
        writer.Line("public bool TryGet" + member.Name + "(out " + type + " value) => _frame." + tryGet + "(" + slot + ", out value);");
    }

    private static void WriteMember(SourceWriter writer, MemberModel member)
    {
        string type = ValueForms.Property(member.Value);
        string get = member.Value.Type switch
        {
            ValueType.Boolean => "BooleanMember",
            ValueType.Enum => "EnumMember<" + ValueForms.EnumPair(member.Value) + ">",
            _ => "Member<" + type + ">",
        };
        writer.Line("public " + Public + "Member<" + type + "> " + member.Name + " => _frame." + get + "(" + Literals.Number(member.Slot) + ");");
    }
}
