namespace EventUnion.Generator.Baselines;

/// <summary>The name that a baseline gives an event.</summary>
/// <param name="Union">The union's name.</param>
/// <param name="Tag">A tag of the event, as baselines spell it.</param>
/// <param name="Name">The event's name.</param>
internal sealed record KeptName(string Union, string Tag, string Name);
