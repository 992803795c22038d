using EventUnion.Generator.Model;

namespace EventUnion.Generator.Emitting;

/// <summary>The file of an object: its view, its record, and its argument where a writer takes one.</summary>
internal static class ObjectEmitter
{
    public static string Emit(ObjectModel model, TargetModel target, string schemaPath) => SourceFile.Write(target, schemaPath, writer =>
    {
        Marks.WriteObsoleteUse(writer, model);
        ViewEmitter.Write(writer, model, target);
        writer.Line();
        RecordEmitter.Write(writer, model, target);
        if (model.HasArgument)
        {
            writer.Line();
            ArgumentEmitter.Write(writer, model, target);
        }
    });
}
