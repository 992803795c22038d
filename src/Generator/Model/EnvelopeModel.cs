namespace EventUnion.Generator.Model;

/// <summary>Where an envelope holds its events.</summary>
/// <param name="UnionName">The C# name of the events' union.</param>
/// <param name="EventsSlot">The slot of the array of events; it may lie in a nested object.</param>
/// <param name="Pointer">The JSON Pointer to the array in the document, such as <c>/events</c>.</param>
internal sealed record EnvelopeModel(string UnionName, int EventsSlot, string Pointer);
