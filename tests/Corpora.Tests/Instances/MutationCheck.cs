using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using EventUnion.Corpora.Tests.Compiling;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>
/// Validates JSON that was changed in one place, beside a validator that has no part in the generator: what that finds invalid is found, and found there, and nothing else is. An event is held against the alternative that its kind is;
/// one of no kind may be invalid only, and one of a kind that is several alternatives is left out.
/// </summary>
internal sealed class MutationCheck(SchemaReading reading)
{
    // Of each instance some, others of the next: judging them takes long.
    private const int MaxOfAnInstance = 8;

    private readonly ConcurrentBag<string> _missed = [];
    private readonly ConcurrentBag<string> _alarms = [];
    private readonly ConcurrentBag<string> _misplaced = [];
    private const string Unknown = "Unknown";

    private int _instances;
    private int _found;
    private int _valid;

    /// <summary>How many broke their schema, and were found to.</summary>
    public int Found => _found;

    /// <summary>How many kept to it all the same, and were found to.</summary>
    public int Valid => _valid;

    /// <summary>Those that break their schema, and were not found to.</summary>
    public IReadOnlyCollection<string> Missed => _missed;

    /// <summary>Those that do not, and were.</summary>
    public IReadOnlyCollection<string> Alarms => _alarms;

    /// <summary>Those that were found elsewhere than where they were changed, or what holds that.</summary>
    public IReadOnlyCollection<string> Misplaced => _misplaced;

    /// <summary>Changes an instance, and validates what comes of it.</summary>
    /// <param name="pointer">The union.</param>
    /// <param name="tag">What says beside the instance what it is.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="probe">The union's reader.</param>
    /// <param name="owners">The alternatives by the names of their kinds.</param>
    public void Examine(string pointer, string tag, JsonNode? instance, EventProbe probe, IReadOnlyDictionary<string, Alternative> owners)
    {
        Mutation[] all = [.. InstanceMutator.Mutations(instance)];
        int step = 1 + (all.Length / MaxOfAnInstance);
        for (int i = Interlocked.Increment(ref _instances) % step; i < all.Length; i += step)
        {
            Examine(pointer, tag, all[i], probe, owners);
        }
    }

    private void Examine(string pointer, string tag, Mutation mutation, EventProbe probe, IReadOnlyDictionary<string, Alternative> owners)
    {
        string text = mutation.Json?.ToJsonString() ?? "null";
        probe(Encoding.UTF8.GetBytes(text), tag, out string kind, out _, out _, out _, out _, out _, out string violation);
        bool isKnown = owners.TryGetValue(kind, out Alternative? alternative);
        if (!isKnown && (violation.Length == 0 || kind != Unknown))
        {
            return;
        }

        bool isValid = isKnown ? reading.Judge.Allows(alternative!, mutation.Json) : reading.Allows(pointer, mutation.Json);
        string label = $"{pointer}: {kind}: {mutation.Pointer} {mutation.Change}, '{violation}': {(text.Length > 300 ? text[..300] : text)}";
        if (violation.Length == 0)
        {
            if (isValid)
            {
                Interlocked.Increment(ref _valid);
            }
            else
            {
                _missed.Add(label);
            }
        }
        else if (isValid)
        {
            _alarms.Add(label);
        }
        else
        {
            Interlocked.Increment(ref _found);
            if (!IsThere(mutation.Pointer, violation[(violation.IndexOf(" at ", StringComparison.Ordinal) + 4)..]))
            {
                _misplaced.Add(label);
            }
        }
    }

    // At the place, within it, or at what holds it.
    private static bool IsThere(string changed, string found) =>
        found.StartsWith(changed, StringComparison.Ordinal) || changed.StartsWith(found, StringComparison.Ordinal);
}
