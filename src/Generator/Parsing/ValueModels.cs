using EventUnion.Generator.Model;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>The models of values.</summary>
internal static class ValueModels
{
    public static ValueModel Of(ValueShape value) =>
        new(
            value.Type,
            value.Named?.Name ?? value.Keyword,
            value.Element is { } element ? OfElement(element) : null,
            value.Named is ObjectShape held && LayoutPlanner.IsSmall(held));

    // Any JSON has a null of its own.
    private static ValueModel OfElement(ValueShape element) => Of(element) with { IsNullable = element.IsNullable && element.Type != ValueType.Any };
}
