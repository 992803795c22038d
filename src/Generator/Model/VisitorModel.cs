namespace EventUnion.Generator.Model;

/// <summary>What a user's partial visitor is completed by.</summary>
/// <param name="Target">The visitor and the types around it.</param>
/// <param name="Contract">The interface.</param>
/// <param name="DefaultMethod">The user's method that takes what has no method of its own.</param>
/// <param name="Missing">The events without a method.</param>
internal sealed record VisitorModel(TargetModel Target, VisitorContract Contract, string DefaultMethod, EquatableArray<string> Missing);
