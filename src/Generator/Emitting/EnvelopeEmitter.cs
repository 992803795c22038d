using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>What a view has beyond an object's where it holds a history: ways to read it, and its events.</summary>
internal static class EnvelopeEmitter
{
    /// <summary>The property that the events are found by.</summary>
    public const string Events = "Events";

    public static void Write(SourceWriter writer, string name, EnvelopeModel envelope)
    {
        string union = envelope.UnionName;
        string types = "<" + name + ", " + union + ">";
        string visited = "<" + name + ", " + union + ", TVisitor, " + union + "Dispatch<TVisitor>>";
        writer.Lines($"""
            /// <summary>The events, one after another.</summary>
            /// <remarks>The array at {XmlDoc.Code(envelope.Pointer)}.</remarks>
            public {Public}EventSequence{types} {Events} => {Services}HistoryReading.Events{types}(_frame);

            """);
        var reading = new ReadingEmitter(writer, name, Services + "HistoryReading.Read" + visited, union, readsMany: true);
        reading.WriteReads();
        WriteTries(writer, name, union, visited, reading.Summary("JSON in UTF-8"));
        writer.Lines($"""
            /// <summary>Views a document, in UTF-8; its events are read when they are asked for.</summary>
            public static {name} Parse({Bytes} utf8Json, {Options}) => {Services}HistoryReading.Parse{types}(utf8Json, options);

            /// <summary>Makes a reader that is asked for one event after another, and for the envelope; its views are valid until it is disposed.</summary>
            public static {Public}HistoryReader{types} CreateReader({Bytes} utf8Json, {Options}) => new(utf8Json, options);

            """);
    }

    public static void WriteContract(SourceWriter writer, string name, EnvelopeModel envelope)
    {
        string records = name + "Record, " + envelope.UnionName + "Record";
        ViewEmitter.WriteReadOwned(writer, name, "History<" + name + ", " + envelope.UnionName + ", " + records + ">");
        string contract = Services + "IEnvelope<" + name + ", " + envelope.UnionName + ">.";
        writer.Line("static int " + contract + "EventsSlot => " + Literals.Number(envelope.EventsSlot) + ";");
        writer.Line();
        writer.Line("static string " + contract + "Pointer => " + Literals.Text(envelope.Pointer) + ";");
        writer.Line();
    }

    private static void WriteTries(SourceWriter writer, string name, string union, string visited, string summary) => writer.Lines($"""
        /// <summary>{summary}; what is wrong with the data is said instead of thrown.</summary>
        /// <returns>Whether the history was read to its end; otherwise <paramref name="error"/> says why not, the events before the fault have been visited, and <paramref name="view"/> has the members before it.</returns>
        public static bool TryRead<TVisitor>({Bytes} utf8Json, scoped ref TVisitor visitor, out {name} view, out {Public}EventError error, {Options})
            where TVisitor : I{union}Visitor, allows ref struct =>
            {Services}HistoryReading.TryRead{visited}(utf8Json, ref visitor, out view, out error, options);

        /// <summary>{summary}, until the visitor stops it.</summary>
        /// <returns>Whether the end was reached; otherwise <paramref name="nextOffset"/> is where the next event begins, in bytes.</returns>
        public static bool ReadUntil<TVisitor>({Bytes} utf8Json, scoped ref TVisitor visitor, out long nextOffset, {Options})
            where TVisitor : I{union}Visitor, {Public}IStoppable, allows ref struct =>
            {Services}HistoryReading.ReadUntil{visited}(utf8Json, ref visitor, out nextOffset, options);

        """);
}
