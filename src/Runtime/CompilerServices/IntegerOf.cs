using System.ComponentModel;
using System.Numerics;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>An integer, to be owned as a type of .NET. A number that the type has no value for is a stray.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct IntegerOf<T> : IOwnable<IntegerOf<T>, T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly JsonNumber _number;

    private IntegerOf(JsonNumber number) => _number = number;

    static bool IJsonView<IntegerOf<T>>.TakesTable => false;

    static SlotKinds IJsonView<IntegerOf<T>>.Accepts => SlotKinds.Number;

    static IntegerOf<T> IJsonView<IntegerOf<T>>.Create(EventFrame owner, Slot value, int at) => new(new JsonNumber(owner.Source.Slice(value.Offset, value.Length)));

    static T IOwnable<IntegerOf<T>, T>.ToOwned(IntegerOf<T> view)
    {
        if (!view._number.TryGetInteger(out T value))
        {
            ValueThrow.OutOfRange(view._number.Raw, typeof(T).Name);
        }

        return value;
    }

    static T IOwnable<IntegerOf<T>, T>.Own(EventFrame owner, Slot value, int at)
    {
        if (!new JsonNumber(owner.Source.Slice(value.Offset, value.Length)).TryGetInteger(out T number))
        {
            ReadThrow.DoesNotFit(owner, value, IntegerFit<T>.Instance);
        }

        return number;
    }
}
