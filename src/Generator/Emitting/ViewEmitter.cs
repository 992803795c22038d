using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// An object's view over the slots that it was read into.
/// <code>
/// public readonly ref partial struct ToolResult : IJsonObject&lt;ToolResult>, IOwnable&lt;ToolResult, ToolResultRecord>
/// {
///     internal static readonly ObjectShape s_shape = new("ToolResult", 16, [ … ]);
///     private readonly EventFrame _frame;
///     public JsonText CallId => _frame.Get&lt;JsonText>(3);
///     Read or Parse of roots, Write, ToRecord, TryToRecord, what the runtime asks of it
/// }
/// </code>
/// </summary>
internal static class ViewEmitter
{
    public static void Write(SourceWriter writer, ObjectModel model, TargetModel target)
    {
        XmlDoc.Write(writer, model.Doc, "A view of " + XmlDoc.Code(model.Name) + ".", Tag(model));
        using (writer.Open("public readonly ref partial struct " + model.Name + " : " + Contracts(model)))
        {
            WriteShape(writer, model);
            WriteFrame(writer, model.Name);
            PropertyEmitter.Write(writer, model);
            if (model.Envelope is { } envelope)
            {
                EnvelopeEmitter.Write(writer, model.Name, envelope);
            }
            else if (model.IsRoot && model.Variant is null)
            {
                WriteParse(writer, model.Name);
            }

            WriterEmitter.Write(writer, model);
            writer.Line();
            WriteToRecord(writer, model);
            WriteTryToRecord(writer, model.RecordName, "s_shape");
            writer.Line("/// <inheritdoc/>");
            writer.Line("public override string ToString() => _frame.ToString();");
            writer.Line();
            WriteContract(writer, model, target);
        }
    }

    /// <summary>The frame of a view, and the constructor that takes it.</summary>
    public static void WriteFrame(SourceWriter writer, string name)
    {
        writer.Line("private readonly " + Services + "EventFrame _frame;");
        writer.Line();
        writer.Line("internal " + name + "(" + Services + "EventFrame frame) => _frame = frame;");
        writer.Line();
    }

    /// <summary>Gives the frame to the runtime.</summary>
    public static void WriteFrameOf(SourceWriter writer, string name)
    {
        writer.Line("static " + Services + "EventFrame " + Services + "IFramed<" + name + ">.FrameOf(" + name + " view) => view._frame;");
        writer.Line();
    }

    public static void WriteTryToRecord(SourceWriter writer, string record, string shape)
    {
        writer.Line("/// <summary>Makes a record, unless something in it strays from the schema.</summary>");
        writer.Line("/// <returns>Whether <paramref name=\"record\"/> was made; otherwise <paramref name=\"error\"/> says what strays.</returns>");
        using (writer.Open("public bool TryToRecord([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out " + record + "? record, out " + Public + "EventError error)"))
        {
            writer.Line("record = _frame.TryOwn(" + shape + ", out error) ? ToRecord() : null;");
            writer.Line("return record is not null;");
        }

        writer.Line();
    }

    /// <summary>The part of the runtime's contract that objects and unions share.</summary>
    public static void WriteObjectContract(SourceWriter writer, string name, string reading, string accepts, string shape)
    {
        string view = Services + "IJsonView<" + name + ">.";
        string contract = Services + "IJsonObject<" + name + ">.";
        string frame = Services + "EventFrame";
        writer.Line("static " + Services + "SlotKinds " + view + "Accepts => " + Services + "SlotKinds." + accepts + ";");
        writer.Line();
        writer.Line("static " + name + " " + view + "Create(" + frame + " owner, " + Services + "Slot value, int at) => new(" + Services + "NestedReading." + reading + "<" + name + ">(owner, value, at));");
        writer.Line();
        writer.Line("static " + name + " " + contract + "Create(" + frame + " frame) => new(frame);");
        writer.Line();
        WriteFrameOf(writer, name);
        writer.Line("static " + Services + "ObjectShape " + contract + "Shape => " + shape + ";");
        writer.Line();
        writer.Line("static " + name + "Record " + Services + "IOwnable<" + name + ", " + name + "Record>.ToOwned(" + name + " view) => view.ToRecord();");
        writer.Line();
    }

    /// <summary>Finds members of the object, and of those read together with it.</summary>
    public static void WriteFindMember(SourceWriter writer, string name, EquatableArray<ScopeModel> scopes, TargetModel target)
    {
        string header = "static int " + Services + "IJsonObject<" + name + ">.FindMember(int scope, " + Bytes + " name) => ";
        using (writer.Open(header + "scope switch", ";"))
        {
            writer.Line("0 => FindSlot(name),");
            foreach (ScopeModel scope in scopes)
            {
                string slot = Literals.Number(scope.Slot);
                writer.Line(slot + " => " + Services + "Lookup.In(" + slot + ", " + Qualified(target, scope.ObjectName) + ".FindSlot(name)),");
            }

            writer.Line("_ => -1,");
        }
    }

    private static string Contracts(ObjectModel model)
    {
        string contract = model.Envelope is { } envelope
            ? "IEnvelope<" + model.Name + ", " + envelope.UnionName + ">"
            : "IJsonObject<" + model.Name + ">";
        return Services + contract + ", " + Services + "IOwnable<" + model.Name + ", " + model.RecordName + ">";
    }

    private static string? Tag(ObjectModel model) => model.Variant is { } variant
        ? variant.Tag is { } tag
            ? "Tag " + XmlDoc.Code(variant.TagName) + ": " + XmlDoc.Code(tag.Type == TagType.String ? "\"" + tag.Value + "\"" : tag.Value) + "."
            : "One of several values of the tag " + XmlDoc.Code(variant.TagName) + "."
        : null;

    private static void WriteShape(SourceWriter writer, ObjectModel model)
    {
        writer.Line("internal static readonly " + Services + "ObjectShape s_shape = new(" + Literals.Text(model.Name) + ", " + Literals.Number(model.SlotCount) + ",");
        writer.Line("[");
        using (writer.Indent())
        {
            foreach (MemberModel member in model.Members)
            {
                writer.Line("new(" + Literals.Text(member.JsonName) + ", " + Literals.Number(member.Slot) + ", " + ValueForms.Shape(member.Value) + ", " + Rule(member) + "),");
            }
        }

        writer.Line("]);");

        writer.Line();
    }

    private static string Rule(MemberModel member)
    {
        const string Rules = Services + "MemberRule.";
        return (member.IsRequired, member.IsNullable) switch
        {
            (true, true) => Rules + "Required | " + Rules + "Nullable",
            (true, false) => Rules + "Required",
            (false, true) => Rules + "Nullable",
            _ => Rules + "None",
        };
    }

    private static void WriteParse(SourceWriter writer, string name)
    {
        writer.Line("/// <summary>Views a JSON object, in UTF-8, that the text holds alone.</summary>");
        writer.Line("public static " + name + " Parse(" + Bytes + " utf8Json, " + Options + ") => " + Services + "ObjectReading.Parse<" + name + ">(utf8Json, options);");
        writer.Line();
    }

    private static void WriteToRecord(SourceWriter writer, ObjectModel model)
    {
        writer.Line("/// <summary>Makes a record that owns its values and outlives the text.</summary>");
        writer.Line("/// <exception cref=\"" + Public + "EventDataException\">A member strays from the schema.</exception>");
        using (writer.Open("public " + model.RecordName + " ToRecord() => new()", ";"))
        {
            foreach (MemberModel member in model.Members)
            {
                writer.Line(member.Name + " = " + RecordEmitter.Own(member) + ",");
            }

            writer.Line("Extra = _frame.Extra(s_shape),");
        }

        writer.Line();
    }

    private static void WriteContract(SourceWriter writer, ObjectModel model, TargetModel target)
    {
        WriteObjectContract(writer, model.Name, "Object", "Object", "s_shape");
        if (model.Envelope is { } envelope)
        {
            EnvelopeEmitter.WriteContract(writer, model.Name, envelope);
        }

        WriteFindMember(writer, model.Name, model.Scopes, target);
        writer.Line();
        const string Find = "internal static int FindSlot(" + Bytes + " name)";
        if (model.Variant is { } variant)
        {
            writer.Line(Find + " => " + Qualified(target, variant.UnionName) + ".FindSlot(name);");
            return;
        }

        LookupEmitter.Write(writer, Find, "name", [.. model.Members.Select(static m => (m.JsonName, Found(m.Slot, m.IsScope)))], "-1");
    }

    /// <summary>What a lookup answers: the slot, and whether an object is to be read into the slots behind it.</summary>
    public static string Found(int slot, bool isScope) => Literals.Number(slot) + " << 1" + (isScope ? " | 1" : "");
}
