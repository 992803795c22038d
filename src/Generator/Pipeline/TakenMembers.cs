using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Pipeline;

/// <summary>Members of a schema class that are called like a type that is generated into it: the compiler would complain about the generated one, which the user has not written.</summary>
internal static class TakenMembers
{
    public static IEnumerable<PlacedDiagnostic> Of(SchemaModel? model, AttributePlaces places)
    {
        if (model is null || places.Members.Count == 0)
        {
            return [];
        }

        HashSet<string> views = [.. Views(model)];
        HashSet<string> others = [.. Others(model)];
        HashSet<string> generic = [.. model.Unions.Select(static u => DerivedNames.Dispatch(u.Name))];
        return places.Members
            .Where(m => m.Arity switch
            {
                null => views.Contains(m.Name) || others.Contains(m.Name) || generic.Contains(m.Name),
                0 => others.Contains(m.Name) || (views.Contains(m.Name) && !m.IsPartialStruct),
                1 => generic.Contains(m.Name),
                _ => false,
            })
            .Select(m => new PlacedDiagnostic(new SchemaDiagnostic(SetupDescriptors.MemberTaken, DiagnosticPlace.Schema, new([m.Name, model.Target.Name])), m.Place));
    }

    // What is generated as a view may have a part that is the user's.
    private static IEnumerable<string> Views(SchemaModel model) =>
        model.Objects.Select(static o => o.Name).Concat(model.Unions.SelectMany(static u => (string[])[u.Name, u.UnknownName]));

    private static IEnumerable<string> Others(SchemaModel model) =>
    [
        .. model.Unions.SelectMany(static u => DerivedNames.OfUnion(u.Name).Where(n => n != u.UnknownName && n != DerivedNames.Dispatch(u.Name))),
        .. model.Objects.SelectMany(static o => DerivedNames.OfObject(o.Name, o.HasArgument)),
        .. model.Enums.SelectMany(static e => DerivedNames.OfEnum(e.Name).Prepend(e.Name)),
    ];
}
