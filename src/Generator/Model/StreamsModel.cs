namespace EventUnion.Generator.Model;

/// <summary>A root union that streams are read as. It holds no more than its file shows, so that an edited event leaves the file alone.</summary>
/// <param name="UnionName">The C# name of the union's view.</param>
internal sealed record StreamsModel(string UnionName)
{
    public static EquatableArray<StreamsModel> Of(SchemaModel schema) =>
        new([.. schema.Unions.Where(static u => u.IsRoot).Select(static u => new StreamsModel(u.Name))]);
}
