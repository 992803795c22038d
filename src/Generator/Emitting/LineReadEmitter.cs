using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary><c>ReadLines</c> and <c>ReadLinesAsync</c> of a union: each hands its arguments on to the runtime.</summary>
internal static class LineReadEmitter
{
    private const string Result = Public + "ReadResult<TVisitor>";

    private const string Arguments = "global::System.IO.Stream utf8Lines, TVisitor visitor, " + Public + "RecordReadOptions? options = null";

    public static void Write(SourceWriter writer, UnionModel model, string types)
    {
        WriteOne(writer, model, Result + " ReadLines", Arguments, "Read" + types + "(utf8Lines, visitor, options);");
        WriteOne(
            writer,
            model,
            "global::System.Threading.Tasks.ValueTask<" + Result + "> ReadLinesAsync",
            Arguments + ", global::System.Threading.CancellationToken cancellationToken = default",
            "ReadAsync" + types + "(utf8Lines, visitor, options, cancellationToken);");
    }

    private static void WriteOne(SourceWriter writer, UnionModel model, string method, string parameters, string call)
    {
        writer.Line("/// <summary>Reads JSON Lines from a stream, an event on each line, in memory that the longest line bounds, and hands the events to the visitor.</summary>");
        writer.Line("/// <returns>The visitor, and where and why the read ended. What the stream throws is not caught; the lines before have been visited then.</returns>");
        writer.Line("public static " + method + "<TVisitor>(" + parameters + ") where TVisitor : " + model.VisitorName + " => " + Services + "LineReading." + call);
        writer.Line();
    }
}
