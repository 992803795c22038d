using System.Collections.Immutable;
using EventUnion.Generator.Model;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>What is asserted of a value, as far as it has been read.</summary>
internal sealed class RuleDraft
{
    /// <summary>The keyword of types.</summary>
    public const string Type = "type";

    /// <summary>What stands behind it for integers alone.</summary>
    public const string Integer = "[\"integer\"]";

    private readonly List<string> _words = [];

    public RuleModel? Element { get; set; }

    public RuleModel? Names { get; set; }

    public List<ChoiceModel> Choices { get; } = [];

    /// <summary>Adds a keyword and its value as JSON.</summary>
    public void Add(string keyword, string json)
    {
        _words.Add(keyword);
        _words.Add(json);
    }

    /// <summary>Says first which types the value may have, null aside.</summary>
    public void SetTypes(TypeSet types)
    {
        List<string> names = [];
        foreach (TypeSet type in (TypeSet[])[TypeSet.Boolean, TypeSet.String, TypeSet.Array, TypeSet.Object])
        {
            if ((types & type) != 0)
            {
                names.Add(type.ToString().ToLowerInvariant());
            }
        }

        if ((types & TypeSet.AnyNumber) != 0)
        {
            names.Add((types & TypeSet.Number) != 0 ? "number" : "integer");
        }

        _words.InsertRange(0, [Type, "[" + string.Join(",", names.Select(ScalarNode.Quoted)) + "]"]);
    }

    /// <summary>What was read; null where that is nothing.</summary>
    public RuleModel? ToModel() =>
        _words.Count == 0 && Element is null && Names is null && Choices.Count == 0 ? null : new RuleModel(new([.. _words]), Element, Names, new([.. Choices]));
}
