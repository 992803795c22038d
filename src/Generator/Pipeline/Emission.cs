using EventUnion.Generator.Model;

namespace EventUnion.Generator.Pipeline;

/// <summary>One file to generate.</summary>
/// <param name="Target">The class it goes into.</param>
/// <param name="SchemaPath">The schema it comes from.</param>
/// <param name="Model">The union, object or enum it declares.</param>
internal sealed record Emission<TModel>(TargetModel Target, string SchemaPath, TModel Model)
    where TModel : IEquatable<TModel>;
