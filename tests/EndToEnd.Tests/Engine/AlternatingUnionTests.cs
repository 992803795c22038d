using System.Text;
using EventUnion.CompilerServices;
using EventUnion.EndToEnd.Tests.Nested;
using EventUnion.EndToEnd.Tests.Unions;
using EventUnion.Internal;
using FsCheck.Xunit;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>Unions that are read in turn on one thread share its slot tables, and nothing else: what was read for one is never seen by another.</summary>
public class AlternatingUnionTests
{
    private delegate string Read(ReadOnlySpan<byte> json, EventReadOptions options);

    private static readonly EventReadOptions s_authority = new() { LearnsLayouts = false };

    /// <summary>Events of several unions, with all their members, with few, and with one that no schema names.</summary>
    private static readonly (Read Read, string[] Events)[] s_unions =
    [
        (SlotText.OfEvent<Chat.ChatSchema.Event>,
        [
            """{"type":"text","content":"a"}""",
            """{"type":"text","content":"a","more":"x"}""",
            """{"type":"tool_call","call_id":"c","name":"n","arguments":{"a":1}}""",
            """{"type":"tool_result","call_id":"c","name":"n","result":null,"status":"x"}""",
            """{"type":"stop","error":"e","is_error":true,"usage":{"duration_ms":1,"turns":2},"more":[1]}""",
        ]),
        (SlotText.OfEvent<MailSchema.Event>,
        [
            """{"type":"stop"}""",
            """{"type":"stop","more":"x"}""",
            """{"more":"x","type":"stop"}""",
            """{"type":"message","role":"assistant","text":"t","turn":3}""",
            """{"type":"review","team":"t","size":3,"more":{}}""",
        ]),
        (SlotText.OfEvent<MailSchema.Reply>, ["""{"id":1,"result":"r","more":"x"}""", """{"id":1,"error":"e"}""", """{"more":"x"}"""]),
        (SlotText.OfEvent<ForestSchema.Node>,
        [
            """{"kind":"leaf","value":1}""",
            """{"kind":"leaf","more":"x","value":1}""",
            """{"more":"x","kind":"leaf"}""",
            """{"kind":"branch","left":null,"labels":{"a":[]},"children":[]}""",
            """{"kind":"chain","link":{"value":1},"after":"a"}""",
        ]),
        (SlotText.OfEvent<WideSchema.WideEvent>, ["""{"kind":"k7","a":"x","m7":"seven"}""", """{"kind":"k7","a":"x","more":"x"}""", """{"kind":"k79","m79":1}"""]),
        (SlotText.Of<Chat.ChatSchema.Session, Chat.ChatSchema.Event>, [Thrice("events", """{"type":"text","content":"a"}"""), Thrice("events", """{"type":"text","content":"a","more":"x"}""")]),
        (SlotText.Of<MailSchema.Mailbox, MailSchema.Event>, [Thrice("events", """{"type":"stop"}"""), Thrice("events", """{"type":"stop","more":"x"}""")]),
        (SlotText.Of<ForestSchema.Forest, ForestSchema.Node>, [Thrice("nodes", """{"kind":"leaf"}"""), Thrice("nodes", """{"kind":"leaf","more":"x"}""")]),
    ];

    // Read beforehand: the authority leaves no table as the engine would.
    private static readonly Dictionary<string, string>[] s_expected = [.. s_unions.Select(static union => union.Events.ToDictionary(static e => e, e => union.Read(Encoding.UTF8.GetBytes(e), s_authority)))];

    [Fact]
    public void UnknownMemberOfOneUnion_IsNoMemberOfAnother()
    {
        for (int one = 0; one < s_unions.Length; one++)
        {
            for (int other = 0; other < s_unions.Length; other++)
            {
                foreach (string before in s_unions[one].Events)
                {
                    foreach (string after in s_unions[other].Events)
                    {
                        // Learned, then read by its layout, after the other union has been read by one of its own.
                        AssertReadAlone(other, after, times: 2);
                        AssertReadAlone(one, before, times: 3);
                        AssertReadAlone(other, after, times: 1);
                    }
                }
            }
        }
    }

    [Fact]
    public void TableThatHeldAnEnvelope_KnowsOfNoEventsWhenItIsLentAgain()
    {
        SlotTable envelope = SlotTablePool.Rent();
        envelope.EventsSlot = 2;
        SlotTablePool.Return(envelope, envelope.Lease);

        SlotTable again = SlotTablePool.Rent();
        Assert.Same(envelope, again);
        Assert.Equal(0, again.EventsSlot);
        SlotTablePool.Return(again, again.Lease);
    }

    [Property(MaxTest = 200)]
    public void UnionsInAnyOrder_AreReadAsIfAlone(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++)
        {
            int union = random.Next(s_unions.Length);
            string[] events = s_unions[union].Events;
            AssertReadAlone(union, events[random.Next(events.Length)], times: random.Next(1, 4));
        }
    }

    private static string Thrice(string array, string json) => $$"""{"{{array}}":[{{json}},{{json}},{{json}}]}""";

    private static void AssertReadAlone(int union, string json, int times)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        for (int i = 0; i < times; i++)
        {
            Assert.Equal(s_expected[union][json], s_unions[union].Read(utf8, EventReadOptions.Default));
        }
    }
}
