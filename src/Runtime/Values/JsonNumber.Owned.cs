using EventUnion.CompilerServices;
using EventUnion.Internal;

namespace EventUnion;

/// <content>How slots are viewed as numbers.</content>
public readonly ref partial struct JsonNumber : IOwnable<JsonNumber, Number>, IOwnable<JsonNumber, long>
{
    static SlotKinds IJsonView<JsonNumber>.Accepts => SlotKinds.Number;

    static JsonNumber IJsonView<JsonNumber>.Create(EventFrame owner, Slot value, int at) => new(owner.Source.Slice(value.Offset, value.Length));

    static Number IOwnable<JsonNumber, Number>.ToOwned(JsonNumber view) => Number.Parse(view.Raw);

    static long IOwnable<JsonNumber, long>.ToOwned(JsonNumber view) => view.GetInt64();

    static long IOwnable<JsonNumber, long>.Own(EventFrame owner, Slot value, int at)
    {
        if (!new JsonNumber(owner.Source.Slice(value.Offset, value.Length)).TryGetInt64(out long number))
        {
            ReadThrow.NotAnInteger(owner, value);
        }

        return number;
    }
}
