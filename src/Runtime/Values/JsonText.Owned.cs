using EventUnion.CompilerServices;

namespace EventUnion;

/// <content>How slots are viewed as texts.</content>
public readonly ref partial struct JsonText : IOwnable<JsonText, string>, IOwnable<JsonText, Uuid>, IOwnable<JsonText, Duration>, IOwnable<JsonText, ValueBytes>
{
    static bool IJsonView<JsonText>.TakesTable => false;

    static SlotKinds IJsonView<JsonText>.Accepts => SlotKinds.String;

    static JsonText IJsonView<JsonText>.Create(EventFrame owner, Slot value, int at) =>
        new(owner.Source.Slice(value.Offset, value.Length), value.Kind == SlotKind.EscapedString);

    static string IOwnable<JsonText, string>.ToOwned(JsonText view) => view.ToString();

    static Uuid IOwnable<JsonText, Uuid>.ToOwned(JsonText view) => Uuid.FromView(view);

    static Duration IOwnable<JsonText, Duration>.ToOwned(JsonText view) => Duration.FromText(view.ToString());

    static ValueBytes IOwnable<JsonText, ValueBytes>.ToOwned(JsonText view) => ValueBytes.FromView(view);
}
