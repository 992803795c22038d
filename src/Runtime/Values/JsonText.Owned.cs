using EventUnion.CompilerServices;

namespace EventUnion;

/// <content>How slots are viewed as texts.</content>
public readonly ref partial struct JsonText : IOwnable<JsonText, string>
{
    static SlotKinds IJsonView<JsonText>.Accepts => SlotKinds.String;

    static JsonText IJsonView<JsonText>.Create(EventFrame owner, Slot value, int at) =>
        new(owner.Source.Slice(value.Offset, value.Length), value.Kind == SlotKind.EscapedString);

    static string IOwnable<JsonText, string>.ToOwned(JsonText view) => view.ToString();
}
