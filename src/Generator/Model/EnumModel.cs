namespace EventUnion.Generator.Model;

/// <summary>An open enum: the strings a schema lists, and any other.</summary>
/// <param name="Name">The C# name of the enum.</param>
/// <param name="Doc">The schema's description, or null.</param>
/// <param name="Values">Its values in schema order; 0 is left for what the schema does not list.</param>
internal sealed record EnumModel(string Name, string? Doc, EquatableArray<EnumValueModel> Values);
