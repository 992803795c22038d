using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Spelling;

/// <summary>The reference that somebody meant whose own leads to nothing.</summary>
/// <param name="references">Finds what references mean.</param>
internal sealed class NearestPlace(ReferenceResolver references)
{
    // Each is compared with all names beside it, and a generated schema may break any number of references in one way.
    private const int MostSought = 64;

    private int _sought;

    /// <summary>A reference that differs in the spelling of one name and leads somewhere, or null.</summary>
    /// <param name="from">The file that holds the reference.</param>
    /// <param name="reference">The one that leads nowhere.</param>
    public string? Of(SchemaFile from, string reference)
    {
        SchemaReference parts = SchemaReference.Split(reference);
        string start = parts.File + "#";
        if (!parts.Fragment.StartsWith("/", StringComparison.Ordinal) || references.Find(from, start) is not { Node: var node } || _sought++ >= MostSought)
        {
            return null;
        }

        string[] steps = parts.Fragment.Split('/');
        for (int i = 1; i < steps.Length; i++)
        {
            string sofar = start + string.Join("/", steps, 0, i);
            if (references.Find(from, sofar + "/" + steps[i]) is { } next)
            {
                node = next.Node;
                continue;
            }

            string? meant = node is ObjectNode beside ? NearestName.Of(JsonPointer.Tokens("/" + steps[i])[0], beside.Members.Select(static m => m.Name)) : null;
            string whole = string.Join("/", [sofar + JsonPointer.Step(meant ?? ""), .. steps.Skip(i + 1)]);
            return meant is not null && references.Find(from, whole) is not null ? whole : null;
        }

        return null;
    }
}
