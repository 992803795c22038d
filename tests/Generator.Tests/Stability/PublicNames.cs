using EventUnion.Generator.Model;

namespace EventUnion.Generator.Tests.Stability;

/// <summary>The names that users of what is generated write, each with what it stands for.</summary>
internal static class PublicNames
{
    public static HashSet<string> Of(SchemaModel model) =>
    [
        .. model.Objects.Select(static o => "type " + o.Name),
        .. model.Unions.Select(static u => "union " + u.Name),
        .. model.Enums.Select(static e => "enum " + e.Name),
        .. model.Unions.SelectMany(static u => u.Kinds.SelectMany(k => k.Tags.Select(t => $"event {t.Value} of {u.Name}: {k.Name}").Prepend($"kind of {u.Name}: {k.Name}"))),
        .. model.Objects.SelectMany(static o => o.Members.Select(m => $"member {m.JsonName} of {o.Name}: {m.Name} {m.ParameterName} {TypeOf(m.Value)}")),
        .. model.Enums.SelectMany(static e => e.Values.Select(v => $"value {v.Text} of {e.Name}: {v.Name}")),
    ];

    private static string TypeOf(ValueModel value) => value.Element is { } element ? TypeOf(element) : value.TypeName ?? "";
}
