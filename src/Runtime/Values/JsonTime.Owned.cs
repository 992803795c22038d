using EventUnion.CompilerServices;

namespace EventUnion;

/// <content>How slots are viewed as times.</content>
public readonly ref partial struct JsonTime : IOwnable<JsonTime, Timestamp>
{
    static bool IJsonView<JsonTime>.TakesTable => false;

    static SlotKinds IJsonView<JsonTime>.Accepts => SlotKinds.String;

    static JsonTime IJsonView<JsonTime>.Create(EventFrame owner, Slot value, int at) =>
        new(new JsonText(owner.Source.Slice(value.Offset, value.Length), value.Kind == SlotKind.EscapedString));

    static Timestamp IOwnable<JsonTime, Timestamp>.ToOwned(JsonTime view) => Timestamp.FromText(view.Text.ToString());
}
