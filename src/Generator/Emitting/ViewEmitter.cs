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
    /// <summary>The method that finds members, from its name to its body.</summary>
    public const string FindParameters = "FindMember(int scope, " + Bytes + " name) => ";

    public static void Write(SourceWriter writer, ObjectModel model, TargetModel target)
    {
        XmlDoc.Write(writer, model.Doc, "A view of " + XmlDoc.Code(model.Name) + ".", Tag(model));
        writer.Line(Marks.OfView);
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
            WriteTryToRecord(writer, model.Name, model.RecordName);
            if (model.IsValidated)
            {
                WriteTryValidate(writer, "s_shape");
            }

            writer.Line("/// <inheritdoc/>");
            writer.Line("public override string ToString() => _frame.ToString();");
            writer.Line();
            WriteContract(writer, model, target);
        }
    }

    /// <summary>The frame of a view, and the constructor that takes it.</summary>
    public static void WriteFrame(SourceWriter writer, string name)
    {
        writer.Lines($"""
            private readonly {Services}EventFrame _frame;

            internal {name}({Services}EventFrame frame) => _frame = frame;

            """);
    }

    /// <summary>Lets the runtime make the view of a frame, and get the frame back.</summary>
    public static void WriteFramed(SourceWriter writer, string name)
    {
        string contract = $"{Services}IFramed<{name}>";
        writer.Lines($"""
            static {name} {contract}.Create({Services}EventFrame frame) => new(frame);

            static {Services}EventFrame {contract}.FrameOf({name} view) => view._frame;

            """);
    }

    public static void WriteTryToRecord(SourceWriter writer, string view, string record)
    {
        writer.Lines($"""
            /// <summary>Makes a record, unless something in it strays from the schema.</summary>
            /// <returns>Whether <paramref name="record"/> was made; otherwise <paramref name="error"/> says what strays.</returns>
            public bool TryToRecord([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {record}? record, out {Public}EventError error) =>
                _frame.TryOwn<{view}, {record}>(out record, out error);

            """);
    }

    /// <summary>The part of the runtime's contract that objects and unions share.</summary>
    public static void WriteObjectContract(SourceWriter writer, string name)
    {
        WriteFramed(writer, name);
        writer.Line("static " + name + "Record " + Services + "IOwnable<" + name + ", " + name + "Record>.ToOwned(" + name + " view) => view.ToRecord();");
        writer.Line();
    }

    /// <summary>Lets records of unions and histories be read in their own way.</summary>
    public static void WriteReadOwned(SourceWriter writer, string name, string read, string arguments = "")
    {
        string record = name + "Record";
        writer.Lines($"""
            static {record} {Services}IOwnable<{name}, {record}>.ReadOwned({Bytes} utf8Json, {Public}EventReadOptions options) =>
                {Services}RecordReading.{read}(utf8Json, options{arguments});

            """);
    }

    /// <summary>The beginning of the method that finds members for the runtime.</summary>
    public static string FindMember(string name) => "static int " + Services + "IJsonObject<" + name + ">." + FindParameters;

    /// <summary>Finds members of the object, and of those read together with it.</summary>
    public static void WriteFindMember(SourceWriter writer, string header, EquatableArray<ScopeModel> scopes, TargetModel target)
    {
        if (scopes.Count == 0)
        {
            writer.Line(header + "scope == 0 ? FindSlot(name) : -1;");
            return;
        }

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

    private static string? Tag(ObjectModel model) => model.Variant is { TagName: not null, IsValue: false } variant
        ? variant.Tag is { } tag
            ? "Tag " + XmlDoc.Code(variant.TagName) + ": " + XmlDoc.Code(tag.Shown) + "."
            : "One of several values of the tag " + XmlDoc.Code(variant.TagName) + "."
        : null;

    private static void WriteShape(SourceWriter writer, ObjectModel model)
    {
        writer.Line("internal static readonly " + Services + "ObjectShape s_shape = new(" + Literals.Text(model.Name) + ", " + model.SlotCount + ",");
        writer.Line("[");
        using (writer.Indent())
        {
            foreach (MemberModel member in model.Members)
            {
                writer.Line("new(" + Literals.Text(member.JsonName) + ", " + member.Slot + ", " + ValueForms.Shape(member.Value) + ", " + Rule(member) + (member.Rules is { } rules ? ", " + RuleForms.Of(rules) : "") + "),");
            }
        }

        writer.Line(model.Rules is { } ofObject ? "]) { Rules = " + RuleForms.Of(ofObject) + " };" : "]);");
        writer.Line();
    }

    /// <summary>The check against all that the schema says, where validation is asked for.</summary>
    public static void WriteTryValidate(SourceWriter writer, string shape) => writer.Lines($$"""
        /// <summary>Checks what the schema says and asserts, at any depth.</summary>
        /// <returns>Whether all of it holds; otherwise <paramref name="violation"/> is the first place where it does not.</returns>
        public bool TryValidate(out {{Public}}SchemaViolation violation) => _frame.TryValidate({{shape}}, out violation);

        /// <summary>Checks what the schema says and asserts, at any depth, and adds the places where it does not hold, as many as <paramref name="limit"/> at most.</summary>
        /// <returns>Whether all of it holds.</returns>
        public bool TryValidate(global::System.Collections.Generic.ICollection<{{Public}}SchemaViolation> violations, int limit = 32) => _frame.TryValidate({{shape}}, violations, limit);

        """);

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

            if (model.IsValue)
            {
                return;
            }

            writer.Line("Extra = _frame.Extra(s_shape" + (model.Variant is { TagName: { } tag } ? ", " + Literals.Utf8(tag) : "") + "),");
        }

        writer.Line();
    }

    private static void WriteContract(SourceWriter writer, ObjectModel model, TargetModel target)
    {
        WriteObjectContract(writer, model.Name);
        writer.Line("static " + Services + "ObjectShape " + Services + "IJsonObject<" + model.Name + ">.Shape => s_shape;");
        writer.Line();
        if (model.Envelope is { } envelope)
        {
            EnvelopeEmitter.WriteContract(writer, model.Name, envelope);
        }

        // A variant lies in its union's slots, whatever its own members are.
        if (model.Variant is { } variant)
        {
            string tags = string.Join(" or ", variant.Tags.Select(static t => t.Shown));
            string types = variant.UnionName + ", " + model.Name + ", " + model.RecordName;
            WriteReadOwned(writer, model.Name, "Kind<" + types + ">", ", " + Literals.Number(variant.Kind) + ", " + Literals.Text(tags));
            writer.Line(FindMember(model.Name) + Qualified(target, variant.UnionName) + ".FindMember(scope, name);");
            return;
        }

        WriteFindMember(writer, FindMember(model.Name), model.Scopes, target);
        writer.Line();
        LookupEmitter.Write(
            writer, "internal static int FindSlot(" + Bytes + " name)", "name", [.. model.Members.Select(static m => (m.JsonName, Found(m.Slot, m.IsScope)))], "-1");
    }

    /// <summary>What a lookup answers: the slot, and whether an object is to be read into the slots behind it.</summary>
    public static string Found(string slot, bool isScope) => slot + " << 1" + (isScope ? " | 1" : "");
}
