using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace EventUnion;

/// <summary>
/// A member that need not be there: absent, null, present, or of a type the schema does not allow.
/// </summary>
/// <remarks>
/// A ref struct, because <see cref="Nullable{T}"/> cannot hold a view. It borrows what its value borrows and lives as long.
/// The default is <see cref="MemberState.Absent"/>.
/// </remarks>
/// <typeparam name="T">The type of the value; views are allowed.</typeparam>
[DebuggerDisplay("{State}")]
public readonly ref struct Member<T>
    where T : allows ref struct
{
    private readonly T _value;

    /// <summary>A member that is present.</summary>
    /// <param name="value">Its value.</param>
    public Member(T value)
    {
        _value = value;
        State = MemberState.Present;
    }

    /// <summary>A member without a value.</summary>
    /// <param name="state">Why there is none.</param>
    /// <exception cref="ArgumentException"><paramref name="state"/> is <see cref="MemberState.Present"/>, which needs a value.</exception>
    public Member(MemberState state)
    {
        if (state == MemberState.Present)
            ValueThrow.PresentWithoutValue(nameof(state));
        _value = default!;
        State = state;
    }

    /// <summary>What the data holds.</summary>
    public MemberState State { get; }

    /// <summary>Whether there is a value of the declared type.</summary>
    public bool IsPresent => State == MemberState.Present;

    /// <summary>Whether the member is JSON <c>null</c>.</summary>
    public bool IsNull => State == MemberState.Null;

    /// <summary>Whether the object has no such member.</summary>
    public bool IsAbsent => State == MemberState.Absent;

    /// <summary>Whether the member has a value of another type than the schema declares.</summary>
    public bool IsMismatch => State == MemberState.Mismatch;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message names the state.</exception>
    public T Value
    {
        get
        {
            if (State != MemberState.Present)
                ValueThrow.MemberHasNoValue(State);
            return _value;
        }
    }

    /// <summary>Gets the value if there is one.</summary>
    /// <param name="value">The value, or the default of <typeparamref name="T"/>.</param>
    /// <returns>Whether the member is present.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return State == MemberState.Present;
    }

    /// <summary>The value, or another where there is none.</summary>
    /// <param name="fallback">What to return when the member is not present.</param>
    public T Or(T fallback) => State == MemberState.Present ? _value : fallback;

    /// <summary>The name of the state. C# cannot ask a value that may be a ref struct for its text: see <see cref="Value"/>.</summary>
    public override string ToString() => State.ToString();
}
