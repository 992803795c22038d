using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// The file of a root union's ways to be read from streams: each hands its arguments on to the runtime.
/// <code>
/// public readonly ref partial struct Event
/// {
///     ReadLines, ReadLinesAsync
/// }
/// </code>
/// </summary>
internal static class StreamsEmitter
{
    private const string Result = Public + "ReadResult<TVisitor>";

    private const string RecordOptions = Public + "RecordReadOptions? options = null";

    /// <summary>What the file's name has after the union's.</summary>
    public static string FileName(StreamsModel model) => model.UnionName + ".Streams";

    public static string Emit(StreamsModel model, TargetModel target, string schemaPath) => SourceFile.Write(target, schemaPath, writer =>
    {
        using (writer.Open("public readonly ref partial struct " + model.UnionName))
        {
            WriteLines(writer, model.UnionName);
        }
    });

    private static void WriteLines(SourceWriter writer, string union)
    {
        string types = $"<{union}, TVisitor, {union}Dispatch<TVisitor>>";
        writer.Lines($"""
            /// <summary>Reads JSON Lines from a stream, an event on each line, in memory that the longest line bounds, and hands the events to the visitor.</summary>
            /// <returns>The visitor, and where and why the read ended. What the stream throws is not caught; the lines before have been visited then.</returns>
            public static {Result} ReadLines<TVisitor>(global::System.IO.Stream utf8Lines, TVisitor visitor, {RecordOptions})
                where TVisitor : I{union}Visitor =>
                {Services}LineReading.Read{types}(utf8Lines, visitor, options);

            /// <summary>Reads JSON Lines as <c>ReadLines</c> does, and holds no thread while it waits for bytes.</summary>
            /// <returns>The visitor, and where and why the read ended. What the stream throws is not caught; the lines before have been visited then.</returns>
            public static global::System.Threading.Tasks.ValueTask<{Result}> ReadLinesAsync<TVisitor>(global::System.IO.Stream utf8Lines, TVisitor visitor, {RecordOptions}, global::System.Threading.CancellationToken cancellationToken = default)
                where TVisitor : I{union}Visitor =>
                {Services}LineReading.ReadAsync{types}(utf8Lines, visitor, options, cancellationToken);
            """);
    }
}
