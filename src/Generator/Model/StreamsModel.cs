namespace EventUnion.Generator.Model;

/// <summary>A root that is read from streams: a union, or an envelope. It holds no more than its file shows, so that an edited event leaves the file alone.</summary>
/// <param name="Name">The C# name of its view.</param>
/// <param name="UnionName">The C# name of the view of its events.</param>
internal sealed record StreamsModel(string Name, string UnionName)
{
    public bool IsEnvelope => Name != UnionName;

    public static EquatableArray<StreamsModel> Of(SchemaModel schema) => new(
    [
        .. schema.Unions.Where(static u => u.IsRoot).Select(static u => new StreamsModel(u.Name, u.Name)),
        .. schema.Objects.Where(static o => o.Envelope is not null).Select(static o => new StreamsModel(o.Name, o.Envelope!.UnionName)),
    ]);
}
