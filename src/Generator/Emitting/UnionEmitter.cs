using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>The file of a union: its view, kinds, visitor, unknown event, dispatch and records.</summary>
internal static class UnionEmitter
{
    public static string Emit(UnionModel model, TargetModel target, string schemaPath) => SourceFile.Write(target, schemaPath, writer =>
    {
        UnionViewEmitter.Write(writer, model, target);
        writer.Line();
        WriteKinds(writer, model);
        writer.Line();
        WriteSlots(writer, model);
        writer.Line();
        WriteVisitor(writer, model);
        writer.Line();
        WriteDispatch(writer, model);
        writer.Line();
        WriteUnknown(writer, model, target);
        writer.Line();
        WriteRecords(writer, model, target);
    });

    private static void WriteKinds(SourceWriter writer, UnionModel model)
    {
        writer.Line("/// <summary>The kinds of <see cref=\"" + model.Name + "\"/>.</summary>");
        writer.Line("[" + Marks.Generated + "]");
        using (writer.Open("public enum " + model.KindName))
        {
            writer.Line("/// <summary>What the schema does not know.</summary>");
            writer.Line("Unknown = 0,");
            for (int i = 0; i < model.Kinds.Count; i++)
            {
                KindModel kind = model.Kinds[i];
                writer.Line();
                XmlDoc.Write(writer, kind.Doc, "The kind " + XmlDoc.Code(kind.Name) + ".", Tags(kind));
                writer.Line(kind.Name + " = " + Literals.Number(i + 1) + ",");
            }
        }
    }

    // The views of kinds refer to these: a member more in one of them changes no other's file.
    private static void WriteSlots(SourceWriter writer, UnionModel model)
    {
        const int MaxWidth = 190;
        writer.Line("/// <summary>Where members of <see cref=\"" + model.Name + "\"/> are read to.</summary>");
        using (writer.Open("internal static class " + model.SlotsName))
        {
            string line = "internal const int Count = " + Literals.Number(model.SlotCount);
            foreach (SlotModel slot in model.Slots)
            {
                line += ",";
                string next = slot.Name + " = " + Literals.Number(slot.Slot);
                if (line.Length + next.Length > MaxWidth)
                {
                    writer.Line(line);
                    line = "    " + next;
                }
                else
                {
                    line += " " + next;
                }
            }

            writer.Line(line + ";");
        }
    }

    private static void WriteVisitor(SourceWriter writer, UnionModel model)
    {
        writer.Line("/// <summary>Takes the events of a read: a method for every kind. An event is valid until its method returns.</summary>");
        writer.Line("[" + Marks.Generated + "]");
        using (writer.Open("public interface " + model.VisitorName))
        {
            foreach (KindModel kind in model.Kinds)
            {
                XmlDoc.Write(writer, kind.Doc, "Takes events of the kind " + XmlDoc.Code(kind.Name) + ".", Tags(kind));
                writer.Line("void Visit(scoped " + kind.Name + " e);");
                writer.Line();
            }

            writer.Line("/// <summary>Takes what the schema does not know.</summary>");
            writer.Line("void Visit(scoped " + model.UnknownName + " e);");
        }
    }

    private static void WriteDispatch(SourceWriter writer, UnionModel model)
    {
        string contract = $"{Services}IEventDispatch<{model.Name}, TVisitor>";
        writer.Lines($$"""
            /// <summary>Hands events to a visitor; the runtime is instantiated with it, so that no call is indirect.</summary>
            {{Marks.OfService}}
            public readonly struct {{model.Name}}Dispatch<TVisitor> : {{contract}} where TVisitor : {{model.VisitorName}}, allows ref struct
            {
                [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
                static bool {{contract}}.Dispatch(scoped {{model.Name}} e, scoped ref TVisitor visitor)
                {
                    {{model.Name}}.Dispatch(e, ref visitor);
                    return true;
                }
            }
            """);
    }

    private static void WriteUnknown(SourceWriter writer, UnionModel model, TargetModel target)
    {
        writer.Line("/// <summary>A view of what the schema does not know, in place of " + XmlDoc.Code(model.Name) + ".</summary>");
        writer.Line(Marks.OfView);
        using (writer.Open("public readonly ref partial struct " + model.UnknownName + " : " + Services + "IFramed<" + model.UnknownName + ">"))
        {
            ViewEmitter.WriteFrame(writer, model.UnknownName);
            writer.Lines($$"""
                /// <summary>Why it is unknown.</summary>
                public {{Public}}UnknownReason Reason => _frame.Reason;

                /// <summary>Its tag, if it has one.</summary>
                public {{Public}}Member<{{Public}}JsonText> Tag => _frame.Tag;

                /// <summary>Whether it has what the schema requires of a kind.</summary>
                public bool CouldBe({{model.KindName}} kind) => _frame.CouldBe({{Qualified(target, model.Name)}}.s_union, (int)kind);

                /// <summary>Makes a record that owns the JSON and outlives the text.</summary>
                public {{model.UnknownName}}Record ToRecord() => new() { Json = _frame.Own<{{Public}}JsonAny, {{Public}}JsonData>(0), Reason = _frame.Reason };

                """);
            ViewEmitter.WriteFramed(writer, model.UnknownName);
            writer.Line("/// <inheritdoc/>");
            writer.Line("public override string ToString() => _frame.ToString();");
        }
    }

    private static void WriteRecords(SourceWriter writer, UnionModel model, TargetModel target)
    {
        XmlDoc.Write(writer, model.Doc, "The owned form of " + XmlDoc.Code(model.Name) + ".");
        RecordEmitter.WriteConverter(writer, "RecordConverter<" + model.Name + ", " + model.RecordName + ">");
        using (writer.Open("public abstract record " + model.RecordName + " : " + Services + "JsonRecord"))
        {
            writer.Lines($$"""
                private protected {{model.RecordName}}() { }

                /// <summary>Which kind it is.</summary>
                public abstract {{model.KindName}} Kind { get; }

                // Only the schema's own kinds can override it.
                private protected abstract int SealToSchema { get; }

                """);
            foreach (KindModel kind in model.Kinds.Where(static k => k.Value is { } value && !ValueForms.IsUnknownToOthers(value)))
            {
                writer.Line("/// <summary>The record of the kind " + XmlDoc.Code(kind.Name) + ".</summary>");
                writer.Line("public static implicit operator " + model.RecordName + "(" + ValueForms.Owned(kind.Value!) + " value) => new " + Qualified(target, kind.Name) + "Record { Value = value };");
                writer.Line();
            }

            RecordEmitter.WriteParse(writer, model.Name, model.RecordName, hides: false);
        }

        writer.Line();
        string types = $"<{model.Name}, {model.RecordName}, {model.UnknownName}Record>";
        writer.Line("/// <summary>What the schema does not know, as JSON that it owns.</summary>");
        RecordEmitter.WriteConverter(writer, "UnknownRecordConverter" + types);
        using (writer.Open("public sealed record " + model.UnknownName + "Record : " + model.RecordName))
        {
            writer.Lines($$"""
                /// <summary>All of it.</summary>
                public required {{Public}}JsonData Json { get; init; }

                /// <summary>Why it is unknown.</summary>
                public {{Public}}UnknownReason Reason { get; init; }

                /// <inheritdoc/>
                public override {{model.KindName}} Kind => {{Qualified(target, model.KindName)}}.Unknown;

                private protected override int SealToSchema => 0;

                /// <summary>Reads one from JSON, in UTF-8, that holds nothing else.</summary>
                /// <exception cref="{{Public}}EventDataException">It is not JSON, or an event that the schema knows.</exception>
                public static new {{model.UnknownName}}Record Parse({{Bytes}} utf8Json, {{Options}}) => {{Services}}RecordReading.Unknown{{types}}(utf8Json, options);

                /// <inheritdoc/>
                public override void WriteTo({{Writer}} writer) => Json.WriteTo(writer);
                """);
        }
    }

    private static string? Tags(KindModel kind) =>
        kind.Value is { } value ? "JSON: " + ValueForms.Words(value) + "." : kind.Tags.Count > 0 ? "Tag " + string.Join(" or ", kind.Tags.Select(static t => XmlDoc.Code(t.Shown))) + "." : null;
}
