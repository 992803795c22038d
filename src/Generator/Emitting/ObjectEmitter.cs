using EventUnion.Generator.Model;

namespace EventUnion.Generator.Emitting;

/// <summary>The file of an object: its view and its record.</summary>
internal static class ObjectEmitter
{
    public static string Emit(ObjectModel model, TargetModel target, string schemaPath) => SourceFile.Write(target, schemaPath, writer =>
    {
        ViewEmitter.Write(writer, model, target);
        writer.Line();
        RecordEmitter.Write(writer, model, target);
    });
}
