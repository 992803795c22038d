using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>What OpenAPI says of the items of a <c>text/event-stream</c>.</summary>
/// <param name="Events">The data of each event that is named; empty where they are not told apart by their names.</param>
/// <param name="Place">What all of them are: the schema of the data, or the one that lists the events.</param>
/// <param name="NamesEvents">Whether the events have names that are listed.</param>
internal sealed record EventStreamItem(IReadOnlyList<ListedSchema> Events, SchemaPlace Place, bool NamesEvents);
