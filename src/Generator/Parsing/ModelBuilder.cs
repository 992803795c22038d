using System.Collections.Immutable;
using System.Globalization;
using EventUnion.Generator.Baselines;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing.Naming;
using EventUnion.Generator.Pipeline;
using EventUnion.Generator.Schema;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>Names and lays out the types that roots reach, and puts them into the model.</summary>
internal sealed class ModelBuilder(SchemaRequest request, EquatableArray<KeptName> kept, NameRequestReader names, DiagnosticSink diagnostics)
{
    private readonly HashSet<ObjectShape> _held = [];

    public SchemaModel Build(IReadOnlyList<RootShape> roots)
    {
        List<ReachedType> reached = ReachOrder.Of([.. roots.Select(static r => r.Type)]);
        List<ObjectShape> objects = [.. reached.Select(static r => r.Type).OfType<ObjectShape>()];
        List<UnionShape> unions = [.. reached.Select(static r => r.Type).OfType<UnionShape>()];
        LayoutPlanner.Plan(objects, unions);
        RequestedNames requested = names.Read(reached);
        Envelope.MarkEvents(roots.Select(static r => r.Type));
        new TypeNamer(request.Target.Name.Split('.'), kept, requested, diagnostics).Name(reached, roots);
        unions.ForEach(static u => u.SlotNames = SlotNamer.Name(u));
        _held.UnionWith(objects.SelectMany(static o => o.Members).Select(static m => m.Value.Named).OfType<ObjectShape>());
        unions.ForEach(ReportAmbiguous);
        var enums = new EnumNamer(requested, diagnostics);
        var members = new MemberNamer(requested, diagnostics);
        return new SchemaModel(
            request.Target,
            request.Path,
            Array(unions, u => UnionModels.Of(u, request.Validation)),
            Array(objects, o => Build(o, members)),
            Array(reached.Select(static r => r.Type).OfType<EnumShape>(), e => new EnumModel(e.Name, e.Description, new(enums.Name(e)))));
    }

    private ObjectModel Build(ObjectShape shape, MemberNamer namer)
    {
        Envelope? envelope = shape.IsRoot ? Envelope.Of(shape) : null;
        if (shape.IsRoot && envelope is null && Envelope.BeyondReach(shape) is ({ Property: { } property }, { } pointer))
        {
            diagnostics.Report(TypeDescriptors.EventsTooDeep, property.File, property.NameSpan, pointer, shape.Name);
        }

        namer.Name(shape, envelope);
        SlotLayout layout = shape.Layout!;
        return new ObjectModel(
            shape.Name,
            shape.Description,
            Array(shape.Members, m => Build(shape, m)),
            shape.Variant is { Union: var of } ? DerivedNames.Slots(of.Name) + "." + SlotNamer.Count : Literal(layout.Count),
            shape.Variant is null ? UnionModels.Scopes(layout) : EquatableArray<ScopeModel>.Empty,
            shape.Variant is { } variant ? Build(variant) : null,
            envelope is null ? null : new EnvelopeModel(envelope.Union.Name, envelope.Slot, envelope.Pointer),
            shape.IsRoot,
            _held.Contains(shape) && LayoutPlanner.IsSmall(shape),
            request.Validation,
            shape.Rules);
    }

    private static MemberModel Build(ObjectShape holder, MemberShape member) => new(
        member.JsonName,
        member.Name,
        member.ParameterName,
        member.Description,
        Slot(holder, member),
        ValueModels.Of(member.Value),
        member.IsRequired,
        member.Value.IsNullable,
        holder.Variant is null && holder.Layout!.Eager(member.JsonName) is not null,
        member.Use,
        member.Default,
        member.Rules);

    // What lies where in the events of a union is said once, with the union.
    private static string Slot(ObjectShape holder, MemberShape member) =>
        holder.IsValue ? MemberModel.WholeSlot
        : holder.Variant is { Union: var union } ? DerivedNames.Slots(union.Name) + "." + union.SlotNames[member.JsonName]
        : Literal(holder.Layout!.Slot(member.JsonName));

    private static string Literal(int slot) => slot.ToString(CultureInfo.InvariantCulture);

    private static VariantModel Build(VariantShape variant) =>
        new(variant.Union.Name, variant.Kind, variant.Union.TagName, new(variant.Tags), variant.Object.IsValue);

    private void ReportAmbiguous(UnionShape union)
    {
        if (!union.TagIsOptional || union.Variants.Count < 2 || RequiredSignature.Ambiguous(union) is not { Count: > 0 } ambiguous)
        {
            return;
        }

        SchemaPlace place = union.Source.Place;
        diagnostics.Report(
            TypeDescriptors.NotToldApart, place.File, Keywords.Focus(place.Node, "oneOf", "anyOf", "allOf"), union.TagName!, string.Join(", ", ambiguous.Select(static v => v.Object.Name)));
    }

    private static EquatableArray<TModel> Array<TShape, TModel>(IEnumerable<TShape> shapes, Func<TShape, TModel> build)
        where TModel : IEquatable<TModel> => new([.. shapes.Select(build)]);
}
