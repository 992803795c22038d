using System.Runtime.CompilerServices;

namespace EventUnion.CompilerServices;

public readonly ref partial struct EventFrame
{
    /// <summary>Gets an event as the view of its kind. Takes constant time.</summary>
    /// <typeparam name="T">The view of that kind.</typeparam>
    /// <param name="kind">The kind.</param>
    /// <param name="value">The view, or the default when the event is of another kind.</param>
    /// <returns>Whether the event is of that kind.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAs<T>(int kind, out T value)
        where T : IFramed<T>, allows ref struct
    {
        bool isKind = Kind == kind;
        value = isKind ? T.Create(this) : default!;
        return isKind;
    }
}
