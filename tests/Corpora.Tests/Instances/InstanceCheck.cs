using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Events;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>
/// Reads instances of every alternative of a union with its generated reader. Each is made from the schema, and a validator agrees that it is one; it is of its alternative's kind and of no other's, does not stray, is passed on as it came,
/// has the members that <see cref="JsonDocument"/> sees, and is the same JSON as a record.
/// </summary>
internal sealed class InstanceCheck(SchemaReading reading)
{
    // As many as the longest enum or union among an alternative's members, within reason.
    private const int MaxTurns = 8;

    private readonly ConcurrentBag<string> _problems = [];
    private readonly ConcurrentBag<string> _undecided = [];
    private int _read;

    /// <summary>How many instances were read.</summary>
    public int Read => _read;

    /// <summary>What was not as it should be, a line each.</summary>
    public string Problems => string.Join("\n", _problems.Order(StringComparer.Ordinal));

    /// <summary>The alternatives whose instances are of another's kind, which the schema allows, or of none.</summary>
    public IReadOnlyCollection<string> Undecided => _undecided;

    /// <summary>Reads the instances of a union.</summary>
    public void Examine(string pointer, LoadedRoot root)
    {
        var owners = new Dictionary<string, Alternative>(StringComparer.Ordinal);
        foreach (Alternative alternative in reading.Alternatives(pointer))
        {
            foreach (JsonNode? instance in Instances(alternative))
            {
                Examine(pointer, alternative, instance, root.Probe, owners);
            }
        }

        foreach (string kind in root.Kinds.Where(k => !owners.ContainsKey(k)))
        {
            _problems.Add($"{pointer}: nothing is of the kind {kind}");
        }
    }

    private void Examine(string pointer, Alternative alternative, JsonNode? instance, EventProbe probe, Dictionary<string, Alternative> owners)
    {
        string text = instance?.ToJsonString() ?? "null";
        byte[] json = Encoding.UTF8.GetBytes(text);
        Interlocked.Increment(ref _read);
        probe(json, out string kind, out bool strays, out byte[] passedOn, out object? record, out byte[] written, out bool isKnown);
        using var asMade = JsonDocument.Parse(json);
        using var asWritten = JsonDocument.Parse(written);
        string? problem =
            !reading.Judge.Allows(alternative, instance) ? "is not what the schema allows"
            : !passedOn.AsSpan().SequenceEqual(json) ? "is passed on as " + Encoding.UTF8.GetString(passedOn)
            : !JsonElement.DeepEquals(asMade.RootElement, asWritten.RootElement) ? "is written as " + Encoding.UTF8.GetString(written)
            : alternative.IsCatchAll ? (kind == "Unknown" ? null : "is of the kind " + kind)
            : kind == "Unknown" ? "is unknown"
            : strays || !isKnown ? "strays"
            : RecordComparison.Difference(record, asMade.RootElement) is { } difference ? "has " + difference
            : null;
        if (problem is null && kind != "Unknown" && (owners.TryAdd(kind, alternative), owners[kind]) is (false, var owner) && owner != alternative)
        {
            problem = reading.Judge.Allows(owner, instance) ? null : $"is of {owner.Path}'s kind {kind}";
            _undecided.Add(alternative.Path);
        }

        if (problem is not null)
        {
            _problems.Add($"{pointer}: {alternative.Path} {problem}: {text}");
        }
    }

    private IEnumerable<JsonNode?> Instances(Alternative alternative)
    {
        for (int turn = 0; turn < MaxTurns; turn++)
        {
            yield return Make(alternative, new Recipe(HasOptional: true, HasConstants: true, turn));
        }

        yield return Make(alternative, new Recipe(HasOptional: false, HasConstants: true, 0));
    }

    private JsonNode? Make(Alternative alternative, Recipe recipe) => new InstanceMaker(reading, recipe).Make(alternative.Schemas);
}
