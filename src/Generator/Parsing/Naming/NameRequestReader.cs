using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Pipeline;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>Finds what the names are for that attributes give.</summary>
/// <param name="request">The attributes.</param>
/// <param name="file">The schema, from which pointers start.</param>
/// <param name="references">Finds places.</param>
/// <param name="types">What has come of them.</param>
/// <param name="diagnostics">Where it is said what a name is not for.</param>
internal sealed class NameRequestReader(SchemaRequest request, SchemaFile file, ReferenceResolver references, TypeInterpreter types, DiagnosticSink diagnostics)
{
    /// <summary>The names, for all that the roots reach.</summary>
    public RequestedNames Read(IReadOnlyList<ReachedType> reached)
    {
        var names = new RequestedNames();
        if (request.Names.Count == 0)
        {
            return names;
        }

        var places = new NamedPlaces(types, [.. reached.Select(static r => r.Type)]);
        for (int i = 0; i < request.Names.Count; i++)
        {
            NameRequest name = request.Names[i];
            if (!Identifier.IsUsable(name.Name))
            {
                diagnostics.Report(TypeDescriptors.GivenNameInvalid, DiagnosticPlace.OfName(i), name.Name);
            }
            else if (Refusal(names, places, name, i) is { } reason)
            {
                diagnostics.Report(SetupDescriptors.NameUnused, DiagnosticPlace.OfName(i), name.Name, reason);
            }
        }

        return names;
    }

    // Why a name is for nothing; null where it is for something.
    private string? Refusal(RequestedNames names, NamedPlaces places, NameRequest name, int index)
    {
        string pointer = JsonPointer.AsReference(name.Pointer);
        if (Find(pointer) is not { } place)
        {
            return "'" + name.Pointer + "' points to nothing in '" + request.Path + "'";
        }

        NamedThings found = name.For is { } text ? places.Within(place, text) : places.At(place);
        if (name.For is null && found.IsEmpty)
        {
            found = ListedValue(places, place, pointer) ?? found;
        }

        if (found.IsEmpty)
        {
            return !places.IsReached(place) ? "no root reaches '" + name.Pointer + "'"
                : name.For is null ? "'" + name.Pointer + "' has no type of its own"
                : "there is no '" + name.For + "' in '" + name.Pointer + "'";
        }

        bool isRootOnly = found.Members.Count == 0 && found.Values.Count == 0 && found.Types.TrueForAll(t => t.IsRoot && t.RootIndex < request.Roots.Count && request.Roots[t.RootIndex].Name is not null);
        return isRootOnly ? "the root '" + name.Pointer + "' is named by its [EventRoot]"
            : !names.TryAdd(found, new NameClaim(name.Name, index)) ? "another [EventName] is for the same"
            : null;
    }

    // A value of an enum has no schema of its own, or one that only titles it: it is a text of the schema around it.
    private NamedThings? ListedValue(NamedPlaces places, SchemaPlace place, string pointer)
    {
        SchemaNode? value = place.Node is ObjectNode titled ? titled["const"] : place.Node;
        string[] steps = pointer.Split('/');
        return value is ScalarNode { Kind: ScalarKind.String } text && steps.Length > 2 && Find(string.Join("/", steps.Take(steps.Length - 2))) is { } holder
            ? places.Within(holder, text.Text)
            : null;
    }

    private SchemaPlace? Find(string pointer) => references.Root(file) is { } document ? references.Find(document, pointer) : null;
}
