using System.ComponentModel;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>What a member's value is, in data.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueShape
{
    private readonly Func<ObjectShape>? _shape;

    private ValueShape(ValueShape value, SlotKinds accepts)
        : this(accepts, value.Element, value.IsInteger, value._shape, value.FindInNested)
    {
    }

    private ValueShape(SlotKinds accepts, ValueShape? element = null, bool isInteger = false, Func<ObjectShape>? shape = null, StrayCheck.Finder? findInNested = null)
    {
        Accepts = accepts;
        Element = element;
        IsInteger = isInteger;
        _shape = shape;
        FindInNested = findInNested;
    }

    /// <summary>A string.</summary>
    public static ValueShape Text { get; } = new(SlotKinds.String);

    /// <summary>A string that is a time.</summary>
    public static ValueShape Time => Text;

    /// <summary>A number.</summary>
    public static ValueShape Number { get; } = new(SlotKinds.Number);

    /// <summary>A number that is an integer.</summary>
    public static ValueShape Integer { get; } = new(SlotKinds.Number, isInteger: true);

    /// <summary>True or false.</summary>
    public static ValueShape Boolean { get; } = new(SlotKinds.Boolean);

    /// <summary>Any JSON.</summary>
    public static ValueShape Any { get; } = new(SlotKinds.Any);

    internal SlotKinds Accepts { get; }

    internal ValueShape? Element { get; }

    internal bool IsInteger { get; }

    internal StrayCheck.Finder? FindInNested { get; }

    internal ObjectShape? Shape => _shape?.Invoke();

    /// <summary>An array.</summary>
    /// <param name="element">What its elements are.</param>
    public static ValueShape List(ValueShape element) => new(SlotKinds.Array, element);

    /// <summary>An object whose members are alike.</summary>
    /// <param name="element">What its members' values are.</param>
    public static ValueShape Map(ValueShape element) => new(SlotKinds.Object, element);

    /// <summary>An element that may be null.</summary>
    /// <param name="value">What it is otherwise.</param>
    public static ValueShape Nullable(ValueShape value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value, value.Accepts | SlotKinds.Null);
    }

    /// <summary>An object with declared members.</summary>
    /// <typeparam name="T">Its view.</typeparam>
    public static ValueShape Object<T>()
        where T : IJsonObject<T>, allows ref struct => new(SlotKinds.Object, shape: static () => T.Shape, findInNested: StrayCheck.InObject<T>);

    /// <summary>A union of objects.</summary>
    /// <typeparam name="T">Its view.</typeparam>
    public static ValueShape Union<T>()
        where T : IEventUnion<T>, allows ref struct => new(SlotKinds.Any, shape: static () => T.Union, findInNested: StrayCheck.InUnion<T>);
}
