namespace EventUnion.Generator.Model;

/// <summary>Everything that is generated for one schema class: decided in full, so that emitting only prints it.</summary>
/// <param name="Target">The user's class, into which everything is nested.</param>
/// <param name="SchemaPath">The schema's path as the attribute spells it, for headers and documentation.</param>
/// <param name="Unions">The unions that the roots reach, roots first, in schema order.</param>
/// <param name="Objects">The variants, nested objects and envelopes that the roots reach.</param>
/// <param name="Enums">The open enums that the roots reach.</param>
internal sealed record SchemaModel(
    TargetModel Target,
    string SchemaPath,
    EquatableArray<UnionModel> Unions,
    EquatableArray<ObjectModel> Objects,
    EquatableArray<EnumModel> Enums);
