using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>
/// Reads the <c>itemSchema</c> that OpenAPI 3.2 gives a <c>text/event-stream</c>: an object, or one of several, in which <c>event</c> is the event's name and <c>data</c> its data, as JSON or as text with a
/// <c>contentSchema</c>.
/// </summary>
internal sealed class EventStreamItems(ReferenceResolver references, FacetCollector facets, DiagnosticSink diagnostics)
{
    private const string MediaType = "text/event-stream";

    private const string ItemSchema = "itemSchema";

    // What an event without a name is to who listens in a browser.
    private const string Unnamed = "message";

    /// <summary>What a place says of items, if it is that schema or the media type that has it; null where it is neither, or says nothing of data.</summary>
    /// <param name="found">The place.</param>
    /// <param name="fragment">Its JSON Pointer.</param>
    public EventStreamItem? At(SchemaPlace found, string fragment)
    {
        if (SchemaOf(found, JsonPointer.Tokens(fragment)) is not { } place)
        {
            return null;
        }

        Facets said = Said(place);
        if (said.Alternatives.Count > 0)
        {
            List<ListedSchema> events = Events(said, said.Alternatives[0]);
            return events.Count > 0 ? new EventStreamItem(events, place, true) : null;
        }

        List<string> names = Names(said);
        return Data(said) is { } data ? new EventStreamItem(Parts(data, names), data, names.Count > 0) : null;
    }

    private static SchemaPlace? SchemaOf(SchemaPlace found, ImmutableArray<string> tokens)
    {
        int last = tokens.Length - 1;
        if (last >= 0 && IsEventStream(tokens[last]))
        {
            return (found.Node as ObjectNode)?[ItemSchema] is { } schema ? found.With(schema) : null;
        }

        return last > 0 && tokens[last] == ItemSchema && IsEventStream(tokens[last - 1]) ? found : null;
    }

    private static bool IsEventStream(string type) => type.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase);

    private List<ListedSchema> Events(Facets common, AlternativeSet set)
    {
        List<ListedSchema> events = [];
        foreach (SchemaNode item in set.Items.Items)
        {
            SchemaPlace place = set.Schema.With(item);
            Facets own = Said(place);
            List<string> names = Names(own);
            foreach (string name in names.Count > 0 ? names : [Unnamed])
            {
                if (Data(own.Property("data") is null ? common : own) is { } data)
                {
                    events.Add(new ListedSchema(data, name, NamesKind: true));
                }
                else
                {
                    diagnostics.Report(TypeDescriptors.SseEventLeftOut, place.File, Keywords.Focus(item, "$ref"), name);
                }
            }
        }

        return events;
    }

    // Events that are called as the parts of a union are.
    private List<ListedSchema> Parts(SchemaPlace data, List<string> names)
    {
        Facets said = Said(data);
        if (said.Alternatives.Count == 0)
        {
            return [];
        }

        AlternativeSet set = said.Alternatives[0];
        List<ListedSchema> parts = [.. set.Items.Items.Select(i => new ListedSchema(set.Schema.With(i), NameOf(i), NamesKind: true))];
        return parts.TrueForAll(p => names.Contains(p.Name)) ? parts : [];
    }

    private static string NameOf(SchemaNode node) => (node as ObjectNode)?.Text("$ref") is { } reference ? SchemaReference.Split(reference).Name ?? "" : "";

    private List<string> Names(Facets said) =>
        said.Property("event") is { } name && facets.Collect(name.Parts).Values is { } values ? [.. values.Where(static v => v.Kind == ScalarKind.String).Select(static v => v.Text)] : [];

    // The schema of the JSON that the data is; null where it is text, of which nothing more is known.
    private SchemaPlace? Data(Facets said)
    {
        if (said.Property("data") is not { } data)
        {
            return null;
        }

        SchemaPlace place = references.Follow(data.Parts[0].Place);
        return (place.Node as ObjectNode)?["contentSchema"] is { } json ? place.With(json)
            : facets.Collect(data.Parts).EffectiveTypes == TypeSet.String ? null
            : data.Parts[0].Place;
    }

    private Facets Said(SchemaPlace place) => facets.Collect([new SchemaPart(place, false)]);
}
