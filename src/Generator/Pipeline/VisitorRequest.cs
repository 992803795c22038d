using EventUnion.Generator.Model;

namespace EventUnion.Generator.Pipeline;

/// <summary>A partial visitor, by value and without positions.</summary>
/// <param name="Target">The visitor and the types around it.</param>
/// <param name="DefaultMethod">The name of the method for what has none of its own.</param>
/// <param name="Interfaces">Its base types that do not exist yet.</param>
/// <param name="Referenced">The visitor interfaces of other assemblies among its base types.</param>
/// <param name="Visited">The types it has a <c>Visit</c> method for.</param>
/// <param name="Defaults">The types that its default method takes.</param>
internal sealed record VisitorRequest(
    TargetModel Target,
    string DefaultMethod,
    EquatableArray<GeneratedName> Interfaces,
    EquatableArray<VisitorContract> Referenced,
    EquatableArray<GeneratedName> Visited,
    EquatableArray<GeneratedName> Defaults);
