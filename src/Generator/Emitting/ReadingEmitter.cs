using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// The <c>Read</c> methods of a root: for text in one piece, in several, and at a reader; each for a visitor by reference and for one that is an object.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="result">What they return.</param>
/// <param name="call">The runtime's method, with its type arguments.</param>
/// <param name="union">The union whose visitor they take.</param>
/// <param name="readsMany">Whether they read a history, or one event alone.</param>
internal sealed class ReadingEmitter(SourceWriter writer, string result, string call, string union, bool readsMany)
{
    private readonly string _visitor = "I" + union + "Visitor";

    /// <summary>What is read, and what becomes of it.</summary>
    public string Summary(string source) =>
        readsMany ? "Reads a history from " + source + " and hands its events to the visitor" : "Reads one event from " + source + " and hands it to the visitor";

    public void WriteReads()
    {
        Write("JSON in UTF-8", Bytes + " utf8Json", "utf8Json");
        Write("JSON in UTF-8 that lies in several pieces", "in " + Sequence + " utf8Json", "utf8Json");
        Write("the value that a reader stands on or before", "ref " + Reader + " reader", "ref reader");
    }

    private void Write(string source, string parameter, string argument)
    {
        string arguments = argument + ", ref visitor, options";
        WriteOne(source, "scoped ref TVisitor visitor", parameter, _visitor + ", allows ref struct", call + "(" + arguments + ");");
        WriteOne(source, "TVisitor visitor", parameter, "class, " + _visitor, "Read(" + arguments + ");");
    }

    private void WriteOne(string source, string visitor, string parameter, string constraints, string body)
    {
        string remarks = parameter.StartsWith("ref ", StringComparison.Ordinal) ? "The reader is left at the value's end; offsets count from the value's first byte." : "";
        string fault = readsMany ? "The history is malformed or beyond a limit; the events before the fault have been visited." : "The event is malformed or beyond a limit.";
        writer.Line($"/// <summary>{Summary(source)}.</summary>");
        if (remarks.Length > 0)
        {
            writer.Line($"/// <remarks>{remarks}</remarks>");
        }

        writer.Lines($"""
            /// <exception cref="{Public}EventDataException">{fault}</exception>
            public static {result} Read<TVisitor>({parameter}, {visitor}, {Options}) where TVisitor : {constraints} =>
                {body}

            """);
    }
}
