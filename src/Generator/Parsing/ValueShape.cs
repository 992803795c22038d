using ValueType = EventUnion.Generator.Model.ValueType;

namespace EventUnion.Generator.Parsing;

/// <summary>What a value is.</summary>
/// <param name="Type">Its sort.</param>
/// <param name="Named">The object, union or enum it is.</param>
/// <param name="Element">The element of a list or map.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="Keyword">For integers the C# keyword of the type they are owned as.</param>
internal sealed record ValueShape(ValueType Type, TypeShape? Named = null, ValueShape? Element = null, bool IsNullable = false, string? Keyword = null)
{
    /// <summary>Any JSON at all.</summary>
    public static ValueShape Any { get; } = new(ValueType.Any, IsNullable: true);

    /// <summary>The type that stands innermost in lists and maps, or null.</summary>
    public TypeShape? Innermost
    {
        get
        {
            ValueShape value = this;
            while (value.Element is not null)
            {
                value = value.Element;
            }

            return value.Named;
        }
    }
}
