using EventUnion.Generator.Emitting;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Tests.Emitting;

/// <summary>The files that a model is emitted as.</summary>
internal static class Emitted
{
    public static string[] Files(SchemaModel model) =>
    [
        .. model.Unions.Select(u => UnionEmitter.Emit(u, model.Target, model.SchemaPath)),
        .. StreamsModel.Of(model).Select(s => StreamsEmitter.Emit(s, model.Target, model.SchemaPath)),
        .. model.Objects.Select(o => ObjectEmitter.Emit(o, model.Target, model.SchemaPath)),
        .. model.Enums.Select(e => EnumEmitter.Emit(e, model.Target, model.SchemaPath)),
    ];
}
