using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// A union's view: an event of any kind.
/// <code>
/// public readonly ref partial struct Event : IEventUnion&lt;Event>, IOwnable&lt;Event, EventRecord>
/// {
///     public EventKind Kind => (EventKind)_frame.Kind;
///     public bool TryGetToolCall(out ToolCall value)
///     Accept, ToRecord, TryToRecord; of roots Read, TryRead, CreateReader; what the runtime asks of it
/// }
/// </code>
/// </summary>
internal static class UnionViewEmitter
{
    public static void Write(SourceWriter writer, UnionModel model, TargetModel target)
    {
        XmlDoc.Write(writer, model.Doc, "A view of " + XmlDoc.Code(model.Name) + ", whichever kind it is.", Told(model));
        writer.Line(Marks.OfView);
        string contracts = Services + "IEventUnion<" + model.Name + ">, " + Services + "IOwnable<" + model.Name + ", " + model.RecordName + ">";
        using (writer.Open("public readonly ref partial struct " + model.Name + " : " + contracts))
        {
            WriteShape(writer, model, target);
            ViewEmitter.WriteFrame(writer, model.Name);
            WriteKind(writer, model);
            WriteAccept(writer, model);
            WriteToRecord(writer, model);
            ViewEmitter.WriteTryToRecord(writer, model.Name, model.RecordName);
            if (model.IsValidated)
            {
                ViewEmitter.WriteTryValidate(writer, "s_union");
            }

            if (model.IsRoot)
            {
                WriteReads(writer, model);
            }

            writer.Line("/// <inheritdoc/>");
            writer.Line("public override string ToString() => _frame.ToString();");
            writer.Line();
            WriteContract(writer, model, target);
        }
    }

    private static void WriteShape(SourceWriter writer, UnionModel model, TargetModel target)
    {
        string[] arguments =
        [
            Literals.Text(model.Name),
            Literals.Text(model.TagName ?? ""),
            Literals.Number(model.TagSlot),
            Literals.Number(model.SlotCount),
            Literals.Boolean(model.TagIsOptional),
        ];
        writer.Line("internal static readonly " + Services + "UnionShape s_union = new(" + string.Join(", ", arguments) + ", static () =>");
        writer.Line("[");
        using (writer.Indent())
        {
            foreach (KindModel kind in model.Kinds)
            {
                writer.Line(Qualified(target, kind.Name) + ".s_shape,");
            }
        }

        string?[] said =
        [
            model.Groups.Count > 0 ? "IsToldByMembers = true" : null,
            model.Names.Count > 0 ? "IsNamedFromOutside = true" : null,
            model.SseEventIsTag ? "SseEventIsTag = true" : null,
            model.Rules is { } rules ? "Rules = " + RuleForms.Of(rules) : null,
            model.Others.Count > 0 ? "Others = " + string.Join(" | ", model.Others.Select(static k => Services + "SlotKinds." + k)) : null,
        ];
        string[] told = [.. said.OfType<string>()];
        writer.Line(told.Length > 0 ? "]) { " + string.Join(", ", told) + " };" : "]);");
        writer.Line();
    }

    private static string Told(UnionModel model)
    {
        string by = model.TagName is { } tag ? "by the tag " + XmlDoc.Code(tag) : "by its members";
        return "Told " + by + (model.TagName is not null && model.Groups.Count > 0 ? ", and by its members where kinds share a value of it." : ".");
    }

    private static void WriteKind(SourceWriter writer, UnionModel model)
    {
        writer.Lines($"""
            /// <summary>Which kind it is.</summary>
            public {model.KindName} Kind => ({model.KindName})_frame.Kind;

            /// <summary>Whether it has no tag, and its kind was told by its members.</summary>
            public bool TagIsInferred => _frame.TagIsInferred;

            """);
        for (int i = 0; i < model.Kinds.Count; i++)
        {
            string name = model.Kinds[i].Name;
            writer.Lines($"""
                /// <summary>Gets the event as {XmlDoc.Code(name)}, if that is its kind.</summary>
                public bool TryGet{name}(out {name} value) => _frame.TryAs({Literals.Number(i + 1)}, out value);

                """);
        }

        writer.Lines($"""
            /// <summary>Gets the event as one that the schema does not know, if it is.</summary>
            public bool TryGetUnknown(out {model.UnknownName} value) => _frame.TryAs(0, out value);

            """);
    }

    // The switch is static: only then may the event be scoped, so that no visitor can keep it.
    private static void WriteAccept(SourceWriter writer, UnionModel model)
    {
        const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
        string constraint = "where TVisitor : " + model.VisitorName + ", allows ref struct";
        writer.Lines($"""
            /// <summary>Hands it to the visitor's method for its kind.</summary>
            {Inlined}
            public void Accept<TVisitor>(scoped ref TVisitor visitor) {constraint} => Dispatch(this, ref visitor);

            {Inlined}
            internal static void Dispatch<TVisitor>(scoped {model.Name} e, scoped ref TVisitor visitor) {constraint}
            """);
        writer.Line("{");
        using (writer.Indent())
        {
            using (writer.Open("switch (e._frame.Kind)"))
            {
                for (int i = 0; i < model.Kinds.Count; i++)
                {
                    writer.Line("case " + Literals.Number(i + 1) + ": visitor.Visit(new " + model.Kinds[i].Name + "(e._frame)); break;");
                }

                writer.Line("default: visitor.Visit(new " + model.UnknownName + "(e._frame)); break;");
            }
        }

        writer.Line("}");
        writer.Line();
    }

    private static void WriteToRecord(SourceWriter writer, UnionModel model)
    {
        writer.Line("/// <summary>Makes a record that owns its values and outlives the text.</summary>");
        writer.Line("/// <exception cref=\"" + Public + "EventDataException\">A member strays from the schema.</exception>");
        using (writer.Open("public " + model.RecordName + " ToRecord() => _frame.Kind switch", ";"))
        {
            for (int i = 0; i < model.Kinds.Count; i++)
            {
                writer.Line(Literals.Number(i + 1) + " => new " + model.Kinds[i].Name + "(_frame).ToRecord(),");
            }

            writer.Line("_ => new " + model.UnknownName + "(_frame).ToRecord(),");
        }

        writer.Line();
    }

    private static void WriteReads(SourceWriter writer, UnionModel model)
    {
        string types = "<" + model.Name + ", TVisitor, " + model.Name + "Dispatch<TVisitor>>";
        var reading = new ReadingEmitter(writer, "void", Services + "EventReading.Read" + types, model.Name, readsMany: false);
        reading.WriteReads();
        writer.Lines($"""
            /// <summary>{reading.Summary("JSON in UTF-8")}; the tag, of an event that has none, comes from outside: a header, a method, the name of a server-sent event.</summary>
            /// <exception cref="{Public}EventDataException">The event is malformed or beyond a limit.</exception>
            public static void Read<TVisitor>({Bytes} utf8Json, {Bytes} tag, scoped ref TVisitor visitor, {Options}) where TVisitor : {model.VisitorName}, allows ref struct => {Services}EventReading.Read{types}(utf8Json, tag, ref visitor, options);

            /// <summary>{reading.Summary("JSON in UTF-8")}; what is wrong with the data is said instead of thrown.</summary>
            /// <returns>Whether the event was read; otherwise <paramref name="error"/> says why not.</returns>
            public static bool TryRead<TVisitor>({Bytes} utf8Json, scoped ref TVisitor visitor, out {Public}EventError error, {Options}) where TVisitor : {model.VisitorName}, allows ref struct => {Services}EventReading.TryRead{types}(utf8Json, ref visitor, out error, options);

            /// <summary>Reads one event from JSON in UTF-8, to be asked; its views are valid until the reader is disposed.</summary>
            /// <exception cref="{Public}EventDataException">The event is malformed or beyond a limit.</exception>
            public static {Public}EventReader<{model.Name}> CreateReader({Bytes} utf8Json, {Options}) => {Services}EventReading.CreateReader<{model.Name}>(utf8Json, options);

            """);
    }

    private static void WriteContract(SourceWriter writer, UnionModel model, TargetModel target)
    {
        string contract = Services + "IEventUnion<" + model.Name + ">.";
        ViewEmitter.WriteObjectContract(writer, model.Name);
        ViewEmitter.WriteReadOwned(writer, model.Name, "Event<" + model.Name + ", " + model.RecordName + ">");
        writer.Line("static " + Services + "UnionShape " + contract + "Union => s_union;");
        writer.Line();
        List<(TagModel Tag, string Kind)> tags =
            [.. model.Kinds.SelectMany(static (k, i) => k.Tags.Select(t => (t, Literals.Number(i + 1)))).GroupBy(static t => t.t).Select(static g => g.First())];
        (string, string)[] texts =
        [
            .. tags.Where(static t => t.Tag.Type == TagType.String).Select(static t => (t.Tag.Value, t.Kind)),
            .. model.Names.Select(static n => (n.Text, Literals.Number(n.Kind))),
        ];
        if (texts.Length > 0)
        {
            LookupEmitter.Write(writer, "static int " + contract + "FindKind(" + Bytes + " tag)", "tag", texts, "0");
            writer.Line();
        }

        WriteValues(writer, contract, "long", "L", [.. tags.Where(static t => t.Tag.Type == TagType.Integer)]);
        WriteValues(writer, contract, "bool", "", [.. tags.Where(static t => t.Tag.Type == TagType.Boolean)]);
        TellEmitter.Write(writer, model);
        writer.Line(ViewEmitter.FindMember(model.Name) + "FindMember(scope, name);");
        writer.Line();
        ViewEmitter.WriteFindMember(writer, "internal static int " + ViewEmitter.FindParameters, model.Scopes, target);
        writer.Line();
        (string, string)[] members = [.. model.Members.Select(static m => (m.JsonName, ViewEmitter.Found(Literals.Number(m.Slot), m.IsScope)))];
        LookupEmitter.Write(writer, "private static int FindSlot(" + Bytes + " name)", "name", members, "-1");
    }

    private static void WriteValues(SourceWriter writer, string contract, string type, string suffix, (TagModel Tag, string Kind)[] tags)
    {
        if (tags.Length == 0)
        {
            return;
        }

        using (writer.Open("static int " + contract + "FindKind(" + type + " tag) => tag switch", ";"))
        {
            foreach ((TagModel tag, string kind) in tags)
            {
                writer.Line(tag.Value + suffix + " => " + kind + ",");
            }

            // Both values of a boolean may be taken.
            if (type != "bool" || tags.Length < 2)
            {
                writer.Line("_ => 0,");
            }
        }

        writer.Line();
    }
}
