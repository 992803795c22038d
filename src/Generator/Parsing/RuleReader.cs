using System.Collections.Immutable;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>
/// Reads what a schema asserts of values, where validation is asked for. Objects and unions know what is asserted of them, wherever they stand; alternatives of what is neither are read as choices.
/// </summary>
internal sealed class RuleReader(FacetCollector facets, DiagnosticSink diagnostics)
{
    // Lists of lists and alternatives of alternatives, through references too: beyond, nothing is checked.
    private const int MaxDepth = 8;

    // What alternatives hold multiplies with their depth.
    private const int MaxSchemas = 256;

    private readonly AssertionWords _words = new(facets, diagnostics);
    private int _left;

    /// <summary>What is asserted of a member's value; null where nothing is.</summary>
    public RuleModel? Of(ImmutableArray<SchemaPart> parts, ValueShape value)
    {
        _left = MaxSchemas;
        return Read(parts, value, 0, isOption: false);
    }

    /// <summary>What is asserted of a kind that is no object: one of the schemas.</summary>
    public RuleModel? OfAlike(ImmutableArray<ImmutableArray<SchemaPart>> alike, ValueShape value)
    {
        if (alike.Length == 1)
        {
            return Of(alike[0], value);
        }

        _left = MaxSchemas;
        var draft = new RuleDraft();
        AddChoice(draft, "oneOf", alike, value, 0);
        return draft.ToModel();
    }

    /// <summary>What is asserted of an object itself.</summary>
    /// <param name="shape">The object.</param>
    /// <param name="isPlain">Whether it also stands where no union looks at its tag.</param>
    public RuleModel? Of(ObjectShape shape, bool isPlain)
    {
        _left = MaxSchemas;
        Facets said = shape.Facets;
        RuleDraft draft = Begin(said.Assertions);
        VariantShape? tagged = shape.Variant is { Tags.Length: 1, Union.TagName: not null } ? shape.Variant : null;
        string? tag = tagged?.Union.TagName;
        bool asksForTag = isPlain || tagged is { Union.TagIsOptional: true };
        string[] asked = [.. said.Required.Where(name => name == tag ? asksForTag : said.Property(name) is null)];
        AddMembers(draft, said, asked, tag is null ? [] : [tag]);
        if (isPlain && tagged is not null)
        {
            TagModel value = tagged.Tags[0];
            draft.Add("tag", "[" + ScalarNode.Quoted(tag!) + ",[" + (value.Type == TagType.String ? ScalarNode.Quoted(value.Value) : value.Value) + "]]");
        }

        AddDemands(draft, said.Demands, 0);
        draft.Element = said is { IsOpen: true, MapValue: { } rest, NamePatterns.Count: 0 } ? Read([rest], ValueShape.Any, 1, isOption: false) : null;
        return draft.ToModel();
    }

    /// <summary>What is asserted of every event of a union, beyond what its kinds know.</summary>
    public RuleModel? Of(UnionShape union)
    {
        if (union.Parts.IsEmpty)
        {
            return null;
        }

        _left = MaxSchemas;
        Facets said = facets.Collect(union.Parts);
        RuleDraft draft = Begin(said.Assertions.Except(union.Variants[0].Object.Facets.Assertions));
        AddDemands(draft, said.Demands, 0);
        return draft.ToModel();
    }

    private RuleModel? Read(ImmutableArray<SchemaPart> parts, ValueShape value, int depth, bool isOption)
    {
        if (--_left < 0)
        {
            return null;
        }

        var draft = new RuleDraft();
        var gathered = new List<Assertion>();
        TypeSet types = Gather(draft, gathered, parts, value, depth);
        _words.Add(draft, gathered.Distinct());
        const TypeSet Something = TypeSet.All & ~TypeSet.Null;
        if ((isOption || value.Type == ValueType.Any) && types != TypeSet.None && (types & Something) != Something)
        {
            draft.SetTypes(types);
        }

        return draft.ToModel();
    }

    // A pattern of names leaves others to anything, unless the object is closed.
    private static bool IsForSomeNames(Facets said) => said.NamePatterns.Count > 0 && (said.IsOpen || said.ClosedBy is null);

    // What a schema says by itself, and what the only alternative beside null says.
    private TypeSet Gather(RuleDraft draft, List<Assertion> gathered, ImmutableArray<SchemaPart> parts, ValueShape value, int depth)
    {
        Facets said = facets.Collect(parts);
        TypeSet types = said.EffectiveTypes is var stated and not TypeSet.None && !said.IsUnknown ? stated : TypeSet.All;
        TypeShape? named = value.Element is null ? value.Named : null;
        gathered.AddRange(said.Assertions.Except(Known(named)));
        AddDemands(draft, named is ObjectShape or UnionShape ? said.Demands.Except(KnownDemands(named)) : said.Demands, depth);
        if (named is not (ObjectShape or UnionShape))
        {
            AddMembers(draft, said, said.Required, said.Properties.ConvertAll(static p => p.Name));
            ImmutableArray<SchemaPart> elements = said.Items.Count > 0 ? [.. said.Items] : said is { MapValue: { } ofMap } && !IsForSomeNames(said) ? [ofMap] : [];
            draft.Element ??= !elements.IsEmpty && !said.IsTuple && depth < MaxDepth ? Read(elements, value.Element ?? ValueShape.Any, depth + 1, isOption: false) : null;
        }

        foreach (AlternativeSet set in said.Alternatives)
        {
            ImmutableArray<SchemaPart>[] options = [.. set.Items.Items.Where(static n => !Keywords.IsNull(n)).Select(n => ImmutableArray.Create(new SchemaPart(set.Schema.With(n), false)))];
            if (options.Length == 1 && depth < MaxDepth)
            {
                types &= Gather(draft, gathered, options[0], value, depth + 1);
            }
            else if (named is not UnionShape)
            {
                AddChoice(draft, set.Keyword, options, value, depth);
            }
        }

        return types;
    }

    private void AddChoice(RuleDraft draft, string keyword, IEnumerable<ImmutableArray<SchemaPart>> options, ValueShape value, int depth)
    {
        if (depth >= MaxDepth)
        {
            return;
        }

        var models = ImmutableArray.CreateBuilder<RuleModel>();
        foreach (ImmutableArray<SchemaPart> option in options)
        {
            // One that everything keeps to makes the choice none.
            if (Read(option, value, depth + 1, isOption: true) is not { } model || IsSureOf(model, value))
            {
                return;
            }

            models.Add(model);
        }

        if (models.Count > 0)
        {
            draft.Choices.Add(new ChoiceModel(keyword, new(models.ToImmutable())));
        }
    }

    // What says no more than the type, which the value has or strays.
    private static bool IsSureOf(RuleModel option, ValueShape value) =>
        option is { Element: null, Names: null, Choices.Count: 0, Assertions: { Count: 2 } only }
        && only[0] == RuleDraft.Type
        && value.Type is not (ValueType.Any or ValueType.Union)
        && (only[1] != RuleDraft.Integer || value.Type == ValueType.Integer);

    private void AddDemands(RuleDraft draft, IEnumerable<AlternativeSet> demands, int depth)
    {
        foreach (AlternativeSet set in demands)
        {
            AddChoice(draft, set.Keyword, set.Items.Items.Select(n => ImmutableArray.Create(new SchemaPart(set.Schema.With(n), false))), ValueShape.Any, depth);
        }
    }

    // What is asserted of the members that an object must have, or may have beside those that its shape knows.
    private void AddMembers(RuleDraft draft, Facets said, IReadOnlyCollection<string> required, IEnumerable<string> others)
    {
        if (required.Count > 0)
        {
            draft.Add("required", "[" + string.Join(",", required.Select(ScalarNode.Quoted)) + "]");
        }

        if (said is { ClosedBy: { } keyword, IsOpen: false } && _words.Patterns(said.NamePatterns) is { } patterns)
        {
            string[] ofPatterns = patterns.Count > 0 ? ["[" + string.Join(",", patterns) + "]"] : [];
            draft.Add(keyword, "[" + string.Join(",", [.. others.Select(ScalarNode.Quoted), .. ofPatterns]) + "]");
        }
    }

    private RuleDraft Begin(IEnumerable<Assertion> assertions)
    {
        var draft = new RuleDraft();
        _words.Add(draft, assertions.Distinct());
        return draft;
    }

    private List<Assertion> Known(TypeShape? named) => named switch
    {
        ObjectShape known => known.Facets.Assertions,
        UnionShape union => [.. union.Parts.IsEmpty ? [] : facets.Collect(union.Parts).Assertions, .. union.Variants.SelectMany(static v => v.Object.Facets.Assertions)],
        _ => [],
    };

    private List<AlternativeSet> KnownDemands(TypeShape? named) => named switch
    {
        ObjectShape known => known.Facets.Demands,
        UnionShape { Parts.IsEmpty: false } union => facets.Collect(union.Parts).Demands,
        _ => [],
    };
}
