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

    private static IEnumerable<string> Views(SchemaModel model) =>
        model.Objects.Select(static o => o.Name).Concat(model.Unions.SelectMany(static u => (string[])[u.Name, u.UnknownName]));

    private static IEnumerable<string> Others(SchemaModel model) =>
    [
        .. model.Unions.SelectMany(static u => (string[])[u.KindName, u.VisitorName, u.RecordName, u.UnknownName + "Record", u.Name + "Dispatch"]),
        .. model.Objects.Select(static o => o.RecordName),
        .. model.Objects.Where(static o => o.HasArgument).Select(static o => o.Name + "Arg"),
        .. model.Enums.SelectMany(static e => (string[])[e.Name, e.Name + "Names"]),
    ];
}
