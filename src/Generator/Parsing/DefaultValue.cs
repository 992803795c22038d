using EventUnion.Generator.Schema;
using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>What a schema says that a value is where it is left out.</summary>
internal static class DefaultValue
{
    /// <summary>The default as JSON; null where there is none, or one that the value's type does not have.</summary>
    public static string? Of(SchemaNode? node, ValueType type) => (node, type) switch
    {
        (ScalarNode { Kind: ScalarKind.True or ScalarKind.False } word, ValueType.Boolean) => word.Text,
        (ScalarNode { Kind: ScalarKind.Number } number, ValueType.Number or ValueType.Integer or ValueType.Decimal or ValueType.UnixTime) => number.Text,
        (ScalarNode { Kind: ScalarKind.String } text, ValueType.Text or ValueType.Time or ValueType.Duration or ValueType.Uuid or ValueType.Bytes or ValueType.Enum) => text.ToJson(),
        _ => null,
    };
}
