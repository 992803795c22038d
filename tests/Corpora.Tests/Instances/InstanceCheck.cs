using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Events;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>
/// Reads instances of every alternative of a union with its generated reader. Each is made from the schema, and a validator agrees that it is one; it is of its alternative's kind and of no other's, does not stray, is passed
/// on as it came, has the members that <see cref="JsonDocument"/> sees, and is the same JSON as a record.
/// </summary>
internal sealed class InstanceCheck(SchemaReading reading, MutationCheck mutations)
{
    // As many as the longest enum or union among an alternative's members, within reason.
    private const int MaxTurns = 8;

    private const string WholeDocument = "#";
    private const string Unknown = "Unknown";

    private readonly ConcurrentBag<string> _problems = [];
    private readonly ConcurrentDictionary<Alternative, string> _undecided = [];
    private readonly ConcurrentDictionary<Alternative, string> _misjudged = [];
    private int _read;

    /// <summary>How many instances were read.</summary>
    public int Read => _read;

    /// <summary>What was not as it should be.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <summary>The alternatives that had an instance of another's kind, as the schema allows both.</summary>
    public IReadOnlyCollection<string> Undecided => [.. _undecided.Values];

    /// <summary>Those that had one of another's kind though a validator can tell: the reader looks at an event's own members, and not into them.</summary>
    public IReadOnlyCollection<string> Misjudged => [.. _misjudged.Values];

    /// <summary>Reads the instances of a union.</summary>
    public void Examine(string pointer, EventProbe probe)
    {
        var owners = new Dictionary<string, Alternative>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        var broken = new List<(string Kind, string Problem)>();
        foreach (Alternative alternative in reading.Alternatives(pointer))
        {
            foreach (JsonNode? instance in Instances(alternative))
            {
                Examine(pointer, alternative, instance, probe, owners, shared, broken);
            }
        }

        // An instance that is of a kind by what it has in common with the kind's own is held against that kind.
        broken.FindAll(b => !shared.Contains(b.Kind)).ForEach(b => _problems.Add(b.Problem));
        Array.ForEach([.. shared], kind => owners.Remove(kind));
        foreach (Alternative alternative in owners.Values.ToArray())
        {
            mutations.Examine(pointer, TagOf(pointer, alternative), Make(alternative, new Recipe(HasOptional: true, 0)), probe, owners);
        }
    }

    private void Examine(string pointer, Alternative alternative, JsonNode? instance, EventProbe probe, Dictionary<string, Alternative> owners, HashSet<string> shared, List<(string Kind, string Problem)> broken)
    {
        Interlocked.Increment(ref _read);
        string text = instance?.ToJsonString() ?? "null";
        string kind = Unknown;
        string violation = "";
        string? problem = !reading.Judge.Allows(alternative, instance) ? "is not what the schema allows"
            : Difference(Encoding.UTF8.GetBytes(text), TagOf(pointer, alternative), probe, out kind, out violation) is { } difference ? difference
            : kind == Unknown && instance is JsonObject && !IsFree(alternative) ? "is unknown"
            : null;
        if (problem is null && kind != Unknown && !owners.TryAdd(kind, alternative) && owners[kind] != alternative)
        {
            shared.Add(kind);

            // What is no object is told by its type only.
            if (instance is JsonObject)
            {
                (reading.Judge.Allows(owners[kind], instance) ? _undecided : _misjudged)[alternative] = $"{pointer}: {alternative.Path} may be a {kind}, which {owners[kind].Path} is: {text}";
            }
        }
        else if (problem is null && violation.Length > 0)
        {
            broken.Add((kind, $"{pointer}: {alternative.Path} breaks {violation}: {text}"));
        }

        if (problem is not null)
        {
            _problems.Add($"{pointer}: {alternative.Path} {problem}: {text}");
        }
    }

    private static string TagOf(string pointer, Alternative alternative) => pointer == WholeDocument ? alternative.Name : "";

    // What the reader makes of an event other than the event, if anything.
    private static string? Difference(byte[] json, string tag, EventProbe probe, out string kind, out string violation)
    {
        probe(json, tag, out kind, out bool strays, out byte[] passedOn, out object? record, out byte[] written, out bool isKnown, out violation);
        using var asMade = JsonDocument.Parse(json);
        using var asWritten = JsonDocument.Parse(written);
        return !passedOn.AsSpan().SequenceEqual(json) ? "is passed on as " + Encoding.UTF8.GetString(passedOn)
            : !JsonElement.DeepEquals(asMade.RootElement, asWritten.RootElement) ? "is written as " + Encoding.UTF8.GetString(written)
            : kind == Unknown ? null
            : strays || !isKnown ? "strays as " + kind
            : RecordComparison.Difference(record, asMade.RootElement);
    }

    // What takes any object, or any but those of the others, is the unknown arm's.
    private bool IsFree(Alternative alternative) => alternative.IsExclusion || new SchemaParts([.. alternative.Schemas.SelectMany(reading.Parts)]).Properties.Count == 0;

    private IEnumerable<JsonNode?> Instances(Alternative alternative)
    {
        for (int turn = 0; turn < MaxTurns; turn++)
        {
            yield return Make(alternative, new Recipe(HasOptional: true, turn));
        }

        yield return Make(alternative, new Recipe(HasOptional: false, 0));
    }

    private JsonNode? Make(Alternative alternative, Recipe recipe) => new InstanceMaker(reading, recipe).Make(alternative.Schemas);
}
