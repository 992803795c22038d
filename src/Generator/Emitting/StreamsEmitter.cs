using EventUnion.Generator.Model;
using static EventUnion.Generator.Emitting.RuntimeNames;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// The file of a root's ways to be read from streams: each hands its arguments on to the runtime.
/// <code>
/// public readonly ref partial struct Event
/// {
///     Read, ReadAsync, ReadBatchesAsync, CreateReader, ReadRecords, ReadRecordsAsync; of unions ReadLines, ReadLinesAsync,
///     ReadLinesParallelAsync, ReadLineBatchesParallelAsync
/// }
/// </code>
/// </summary>
internal static class StreamsEmitter
{
    private const string Source = Public + "HistorySource source";

    private const string RecordOptions = Public + "RecordReadOptions? options = null";

    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken = default";

    private const string Task = "global::System.Threading.Tasks.ValueTask";

    private const string Collections = "global::System.Collections.Generic.";

    private const string Returns = "/// <returns>The visitor, and where and why the read ended. What the source throws is not caught, unless the options ask for it; the events before have been visited then.</returns>";

    /// <summary>What the file's name has after the root's.</summary>
    public static string FileName(StreamsModel model) => model.Name + ".Streams";

    public static string Emit(StreamsModel model, TargetModel target, string schemaPath) => SourceFile.Write(target, schemaPath, writer =>
    {
        using (writer.Open("public readonly ref partial struct " + model.Name))
        {
            if (model.IsEnvelope)
            {
                WriteEnvelope(writer, model.Name, model.UnionName);
            }
            else
            {
                WriteUnion(writer, model.Name);
                WriteLines(writer, model.Name);
            }
        }
    });

    private static void WriteUnion(SourceWriter writer, string union)
    {
        string types = $"<{union}, TVisitor, {union}Dispatch<TVisitor>>";
        string result = Public + "ReadResult<TVisitor>";
        string stream = $"{Public}EventStream<{union}>";
        string record = union + "Record";
        string framing = Public + "Framing framing";
        writer.Lines($"""
            /// <summary>Reads the events of a stream, pipe or file, in memory that the largest one bounds, and hands them to the visitor.</summary>
            {Returns}
            public static {result} Read<TVisitor>({Source}, {framing}, TVisitor visitor, {RecordOptions})
                where TVisitor : I{union}Visitor => {Services}StreamReading.Read{types}(source, framing, visitor, options);

            /// <summary>Reads the events of a stream, pipe or file as <c>Read</c> does, and holds no thread while it waits for bytes.</summary>
            {Returns}
            public static {Task}<{result}> ReadAsync<TVisitor>({Source}, {framing}, TVisitor visitor, {RecordOptions}, {Cancellation})
                where TVisitor : I{union}Visitor => {Services}StreamReading.ReadAsync{types}(source, framing, visitor, options, cancellationToken);

            /// <summary>The events of a stream, pipe or file for <c>await foreach</c>, in batches of those that are at hand together.</summary>
            public static {stream} ReadBatchesAsync({Source}, {framing}, {RecordOptions}) => {Services}StreamReading.Open<{union}>(source, framing, options);

            /// <summary>The events of a stream, pipe or file for <c>foreach</c>, one after the other.</summary>
            public static {stream} CreateReader({Source}, {framing}, {RecordOptions}) => {Services}StreamReading.Open<{union}>(source, framing, options);

            /// <summary>The events of a stream, pipe or file as records, which may be kept.</summary>
            public static {Collections}IEnumerable<{record}> ReadRecords({Source}, {framing}, {RecordOptions}) => {Services}StreamedRecords.Read<{union}, {record}>(source, framing, options);

            /// <summary>The events of a stream, pipe or file as records, which may be kept, without holding a thread while it waits for bytes.</summary>
            public static {Collections}IAsyncEnumerable<{record}> ReadRecordsAsync({Source}, {framing}, {RecordOptions}, {Cancellation}) => {Services}StreamedRecords.ReadAsync<{union}, {record}>(source, framing, options, cancellationToken);

            """);
    }

    private static void WriteLines(SourceWriter writer, string union)
    {
        string result = Public + "ReadResult<TVisitor>";
        const string Lines = Public + "Framing.JsonLines";
        writer.Lines($"""
            /// <summary>Reads JSON Lines, an event on each line, in memory that the longest line bounds, and hands the events to the visitor.</summary>
            {Returns}
            public static {result} ReadLines<TVisitor>({Source}, TVisitor visitor, {RecordOptions})
                where TVisitor : I{union}Visitor => Read(source, {Lines}, visitor, options);

            /// <summary>Reads JSON Lines as <c>ReadLines</c> does, and holds no thread while it waits for bytes.</summary>
            {Returns}
            public static {Task}<{result}> ReadLinesAsync<TVisitor>({Source}, TVisitor visitor, {RecordOptions}, {Cancellation})
                where TVisitor : I{union}Visitor => ReadAsync(source, {Lines}, visitor, options, cancellationToken);

            """);
        WriteParallel(writer, union);
    }

    private static void WriteParallel(SourceWriter writer, string union)
    {
        string types = $"<{union}, TVisitor, {union}Dispatch<TVisitor>>";
        string result = Public + "ReadResult<TVisitor>";
        const string Create = "string path, global::System.Func<TVisitor> createVisitor";
        const string Merge = "global::System.Func<TVisitor, TVisitor, TVisitor> merge";
        const string Options = Public + "ParallelReadOptions? options = null";
        writer.Lines($"""
            /// <summary>Reads a file of JSON Lines on several cores: each batch of lines has a visitor of its own, and <paramref name="merge"/> makes one of those of neighbours, the earlier lines' first.</summary>
            {Returns}
            public static {Task}<{result}> ReadLinesParallelAsync<TVisitor>({Create}, {Merge}, {Options}, {Cancellation})
                where TVisitor : I{union}Visitor => {Services}ParallelReading.ReadAsync{types}(path, createVisitor, merge, options, cancellationToken);

            /// <summary>Reads a file of JSON Lines on several cores, and hands the visitor of each batch of lines over in the order of the file, with the offset behind the batch to go on from.</summary>
            public static {Collections}IAsyncEnumerable<{result}> ReadLineBatchesParallelAsync<TVisitor>({Create}, {Options}, {Cancellation})
                where TVisitor : I{union}Visitor => {Services}ParallelReading.Batches{types}(path, createVisitor, options, cancellationToken);
            """);
    }

    private static void WriteEnvelope(SourceWriter writer, string name, string union)
    {
        string both = $"<{name}, {union}>";
        string types = $"<{name}, {union}, TVisitor, {union}Dispatch<TVisitor>>";
        string result = $"{Public}HistoryResult<{name}, {union}, TVisitor>";
        string stream = Public + "HistoryStream" + both;
        string record = union + "Record";
        string records = $"<{name}, {union}, {record}>";
        writer.Lines($"""
            /// <summary>Reads a history from a stream, pipe or file, in memory that its largest event and what stands around the events bound, and hands the events to the visitor.</summary>
            {Returns}
            public static {result} Read<TVisitor>({Source}, TVisitor visitor, {RecordOptions})
                where TVisitor : I{union}Visitor => {Services}StreamReading.ReadHistory{types}(source, visitor, options);

            /// <summary>Reads a history from a stream, pipe or file as <c>Read</c> does, and holds no thread while it waits for bytes.</summary>
            {Returns}
            public static {Task}<{result}> ReadAsync<TVisitor>({Source}, TVisitor visitor, {RecordOptions}, {Cancellation})
                where TVisitor : I{union}Visitor => {Services}StreamReading.ReadHistoryAsync{types}(source, visitor, options, cancellationToken);

            /// <summary>The events of a history from a stream, pipe or file for <c>await foreach</c>, in batches of those that are at hand together.</summary>
            public static {stream} ReadBatchesAsync({Source}, {RecordOptions}) => {Services}StreamReading.OpenHistory{both}(source, options);

            /// <summary>The events of a history from a stream, pipe or file for <c>foreach</c>, one after the other.</summary>
            public static {stream} CreateReader({Source}, {RecordOptions}) => {Services}StreamReading.OpenHistory{both}(source, options);

            /// <summary>The events of a history from a stream, pipe or file as records, which may be kept.</summary>
            public static {Collections}IEnumerable<{record}> ReadRecords({Source}, {RecordOptions}) => {Services}StreamedRecords.ReadHistory{records}(source, options);

            /// <summary>The events of a history from a stream, pipe or file as records, which may be kept, without holding a thread while it waits for bytes.</summary>
            public static {Collections}IAsyncEnumerable<{record}> ReadRecordsAsync({Source}, {RecordOptions}, {Cancellation}) => {Services}StreamedRecords.ReadHistoryAsync{records}(source, options, cancellationToken);
            """);
    }
}
