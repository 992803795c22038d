using System.ComponentModel;
using System.Numerics;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>What a member's value is, in data.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueShape
{
    private readonly Func<ObjectShape>? _shape;

    private ValueShape(ValueShape value, SlotKinds accepts)
        : this(accepts, value.Element, value.Fit, value._shape, value.FindInNested)
    {
    }

    private ValueShape(SlotKinds accepts, ValueShape? element = null, NumberFit? fit = null, Func<ObjectShape>? shape = null, StrayCheck.Finder? findInNested = null)
    {
        Accepts = accepts;
        Element = element;
        Fit = fit;
        _shape = shape;
        FindInNested = findInNested;
    }

    /// <summary>A string.</summary>
    public static ValueShape Text { get; } = new(SlotKinds.String);

    /// <summary>A number.</summary>
    public static ValueShape Number { get; } = new(SlotKinds.Number);

    /// <summary>A number that a <see cref="decimal"/> is exactly.</summary>
    public static ValueShape Decimal { get; } = new(SlotKinds.Number, fit: DecimalFit.Instance);

    /// <summary>True or false.</summary>
    public static ValueShape Boolean { get; } = new(SlotKinds.Boolean);

    /// <summary>Any JSON.</summary>
    public static ValueShape Any { get; } = new(SlotKinds.Any);

    internal SlotKinds Accepts { get; }

    internal ValueShape? Element { get; }

    internal NumberFit? Fit { get; }

    internal StrayCheck.Finder? FindInNested { get; }

    /// <summary>Whether it is an object or union that has rules of its own, or holds such at some depth.</summary>
    internal bool HoldsObjects => FindInNested is not null || Element is { HoldsObjects: true };

    internal ObjectShape? Shape => _shape?.Invoke();

    /// <summary>A number that is an integer in the range of a type of .NET.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public static ValueShape Integer<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => new(SlotKinds.Number, fit: IntegerFit<T>.Instance);

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
        where T : IEventUnion<T>, allows ref struct => new(T.Accepts, shape: static () => T.Union, findInNested: StrayCheck.InUnion<T>);
}
