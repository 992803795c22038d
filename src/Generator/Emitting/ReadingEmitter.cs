using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// The <c>Read</c> methods of a root: for text in one piece, in several, and at a reader; each for a visitor by reference and for one that is an object.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="result">What they return.</param>
/// <param name="call">The runtime's method, with its type arguments.</param>
/// <param name="union">The union whose visitor they take.</param>
internal sealed class ReadingEmitter(SourceWriter writer, string result, string call, string union)
{
    private readonly string _visitor = "I" + union + "Visitor";

    public void WriteReads()
    {
        Write("JSON in UTF-8", Bytes + " utf8Json", "utf8Json");
        Write("JSON in UTF-8 that lies in several pieces", "in " + Sequence + " utf8Json", "utf8Json");
        Write("the value a reader is at, or before, and leaves it at the value's end", "ref " + Reader + " reader", "ref reader");
    }

    private void Write(string what, string parameter, string argument)
    {
        string arguments = argument + ", ref visitor, options";
        writer.Line("/// <summary>Reads " + what + ": hands each event to the visitor.</summary>");
        WriteOne("scoped ref TVisitor visitor", parameter, _visitor + ", allows ref struct", call + "(" + arguments + ");");
        writer.Line("/// <summary>Reads " + what + ": hands each event to the visitor.</summary>");
        WriteOne("TVisitor visitor", parameter, "class, " + _visitor, "Read(" + arguments + ");");
    }

    private void WriteOne(string visitor, string parameter, string constraints, string body)
    {
        string parameters = parameter + ", " + visitor + ", " + Options;
        writer.Line("public static " + result + " Read<TVisitor>(" + parameters + ") where TVisitor : " + constraints + " =>");
        using (writer.Indent())
        {
            writer.Line(body);
        }

        writer.Line();
    }
}
