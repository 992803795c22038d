using EventUnion.CompilerServices;

namespace EventUnion;

/// <summary>A boolean, where it stands in a list or map.</summary>
/// <param name="value">The boolean.</param>
public readonly ref struct JsonBoolean(bool value) : IOwnable<JsonBoolean, bool>
{
    /// <summary>The boolean.</summary>
    public bool Value { get; } = value;

    static bool IJsonView<JsonBoolean>.TakesTable => false;

    static SlotKinds IJsonView<JsonBoolean>.Accepts => SlotKinds.Boolean;

    /// <summary>The boolean.</summary>
    /// <param name="value">The view.</param>
    public static implicit operator bool(JsonBoolean value) => value.Value;

    /// <summary>The boolean.</summary>
    public bool ToBoolean() => Value;

    static JsonBoolean IJsonView<JsonBoolean>.Create(EventFrame owner, Slot value, int at) => new(value.Kind == SlotKind.True);

    static bool IOwnable<JsonBoolean, bool>.ToOwned(JsonBoolean view) => view.Value;
}
