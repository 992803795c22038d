using EventUnion.Generator.Model;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// What is asserted of a value, as data in its shape.
/// <code>new(["maxLength", "40"], element: …, names: …, choices: [new("anyOf", new(["type", "[\"string\"]"]), …)])</code>
/// </summary>
internal static class RuleForms
{
    public static string Of(RuleModel rules) => "new([" + string.Join(", ", rules.Assertions.Select(Literals.Text)) + "]"
        + (rules.Element is { } element ? ", element: " + Of(element) : "")
        + (rules.Names is { } names ? ", names: " + Of(names) : "")
        + (rules.Choices.Count > 0 ? ", choices: [" + string.Join(", ", rules.Choices.Select(Of)) + "]" : "") + ")";

    private static string Of(ChoiceModel choice) => "new(" + Literals.Text(choice.Keyword) + string.Concat(choice.Options.Select(static o => ", " + Of(o))) + ")";
}
