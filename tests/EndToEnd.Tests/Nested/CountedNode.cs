using EventUnion.CompilerServices;

namespace EventUnion.EndToEnd.Tests.Nested;

/// <summary>What the generator would write for a union that nests in itself, counting how many members are looked at: the work of reading it.</summary>
internal readonly ref struct CountedNode : IEventUnion<CountedNode>, IOwnable<CountedNode, CountedRecord>
{
    private static readonly UnionShape s_union = new("Node", "kind", 1, 6, false, static () => [s_leaf!, s_branch!]);

    private static readonly ObjectShape s_leaf = new("Leaf", 6, new MemberShape("value", 2, ValueShape.Integer<long>(), MemberRule.Required));

    private static readonly ObjectShape s_branch = new(
        "Branch",
        6,
        new MemberShape("left", 3, ValueShape.Union<CountedNode>(), MemberRule.None),
        new MemberShape("right", 4, ValueShape.Union<CountedNode>(), MemberRule.None),
        new MemberShape("children", 5, ValueShape.List(ValueShape.Union<CountedNode>()), MemberRule.None));

    [ThreadStatic]
    private static long t_lookups;

    private readonly EventFrame _frame;

    private CountedNode(EventFrame frame) => _frame = frame;

    /// <summary>How many members were looked up on this thread.</summary>
    public static long Lookups => t_lookups;

    public int Kind => _frame.Kind;

    public Member<CountedNode> Left => _frame.Member<CountedNode>(3);

    public Member<CountedNode> Right => _frame.Member<CountedNode>(4);

    public Member<JsonList<CountedNode>> Children => _frame.Member<JsonList<CountedNode>>(5);

    static SlotKinds IJsonView<CountedNode>.Accepts => SlotKinds.Any;

    static ObjectShape IJsonObject<CountedNode>.Shape => s_union;

    static UnionShape IEventUnion<CountedNode>.Union => s_union;

    static CountedNode IFramed<CountedNode>.Create(EventFrame frame) => new(frame);

    static CountedNode IJsonView<CountedNode>.Create(EventFrame owner, Slot value, int at) => new(NestedReading.Union<CountedNode>(owner, value, at));

    static EventFrame IFramed<CountedNode>.FrameOf(CountedNode view) => view._frame;

    static int IJsonObject<CountedNode>.FindMember(int scope, ReadOnlySpan<byte> name)
    {
        t_lookups++;
        return name switch
        {
            _ when name.SequenceEqual("kind"u8) => 1 << 1,
            _ when name.SequenceEqual("value"u8) => 2 << 1,
            _ when name.SequenceEqual("left"u8) => 3 << 1,
            _ when name.SequenceEqual("right"u8) => 4 << 1,
            _ when name.SequenceEqual("children"u8) => 5 << 1,
            _ => -1,
        };
    }

    static int IEventUnion<CountedNode>.FindKind(ReadOnlySpan<byte> tag) => tag.SequenceEqual("leaf"u8) ? 1 : tag.SequenceEqual("branch"u8) ? 2 : 0;

    static CountedRecord IOwnable<CountedNode, CountedRecord>.ToOwned(CountedNode view) => view.ToRecord();

    public CountedRecord ToRecord() => Kind != 2 ? new CountedRecord(1) : new CountedRecord(
        1 + _frame.OwnOptional<CountedNode, CountedRecord>(3).Or(CountedRecord.None).Nodes
        + _frame.OwnOptional<CountedNode, CountedRecord>(4).Or(CountedRecord.None).Nodes
        + _frame.OwnOptional<ListOf<CountedNode, CountedRecord>, ValueList<CountedRecord>>(5).Or(ValueList<CountedRecord>.Empty).Sum(static child => child.Nodes));
}
