using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>A declared member of an object.</summary>
/// <param name="name">Its JSON name.</param>
/// <param name="slot">Its slot within the object.</param>
/// <param name="value">What its value is.</param>
/// <param name="rule">Whether it may be left out or null.</param>
/// <param name="rules">What is asserted of it, where validation is asked for.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemberShape(string name, int slot, ValueShape value, MemberRule rule, ValueRules? rules = null)
{
    /// <summary>Its JSON name.</summary>
    public string Name { get; } = name;

    internal byte[] Utf8Name { get; } = System.Text.Encoding.UTF8.GetBytes(name);

    internal int Slot { get; } = slot;

    internal ValueShape Value { get; } = value;

    internal ValueRules? Rules { get; } = rules;

    internal bool IsRequired => (rule & MemberRule.Required) != 0;

    /// <summary>What may stand in its slot without the event being a stray.</summary>
    internal SlotKinds Allowed { get; } = value.Accepts
        | ((rule & MemberRule.Required) == 0 ? SlotKinds.Absent : SlotKinds.None)
        | ((rule & MemberRule.Nullable) != 0 ? SlotKinds.Null : SlotKinds.None);
}
