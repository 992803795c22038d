namespace EventUnion.Generator.Model;

/// <summary>A nested object that is read together with the event or envelope it stands in.</summary>
/// <param name="Slot">Its own slot; its members' slots follow, at the offsets that its type gives them.</param>
/// <param name="ObjectName">The C# name of its view.</param>
internal sealed record ScopeModel(int Slot, string ObjectName);
