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
        return places.Members
            .Where(m => others.Contains(m.Name) || (views.Contains(m.Name) && !m.IsPartialStruct))
            .Select(m => new PlacedDiagnostic(new SchemaDiagnostic(SetupDescriptors.MemberTaken, DiagnosticPlace.Schema, new([m.Name, model.Target.Name])), m.Place));
    }

    // What is generated as a view may have a part that is the user's.
    private static IEnumerable<string> Views(SchemaModel model) =>
        model.Objects.Select(static o => o.Name).Concat(model.Unions.SelectMany(static u => (string[])[u.Name, u.UnknownName]));

    private static IEnumerable<string> Others(SchemaModel model) =>
    [
        .. model.Unions.SelectMany(static u => DerivedNames.OfUnion(u.Name).Where(n => n != u.UnknownName)),
        .. model.Objects.SelectMany(static o => DerivedNames.OfObject(o.Name, o.HasArgument)),
        .. model.Enums.SelectMany(static e => DerivedNames.OfEnum(e.Name).Prepend(e.Name)),
    ];
}
