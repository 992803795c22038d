using EventUnion.CompilerServices;
using EventUnion.Internal;

namespace EventUnion;

/// <content>How slots are viewed as numbers.</content>
public readonly ref partial struct JsonNumber : IOwnable<JsonNumber, Number>, IOwnable<JsonNumber, decimal>, IOwnable<JsonNumber, UnixTime>
{
    static bool IJsonView<JsonNumber>.TakesTable => false;

    static SlotKinds IJsonView<JsonNumber>.Accepts => SlotKinds.Number;

    static JsonNumber IJsonView<JsonNumber>.Create(EventFrame owner, Slot value, int at) => new(owner.Source.Slice(value.Offset, value.Length));

    static Number IOwnable<JsonNumber, Number>.ToOwned(JsonNumber view) => Number.Parse(view.Raw);

    static UnixTime IOwnable<JsonNumber, UnixTime>.ToOwned(JsonNumber view) => new(Number.Parse(view.Raw));

    static decimal IOwnable<JsonNumber, decimal>.ToOwned(JsonNumber view) => view.GetDecimal();

    static decimal IOwnable<JsonNumber, decimal>.Own(EventFrame owner, Slot value, int at)
    {
        if (!new JsonNumber(owner.Source.Slice(value.Offset, value.Length)).TryGetDecimal(out decimal number))
        {
            ReadThrow.DoesNotFit(owner, value, DecimalFit.Instance);
        }

        return number;
    }
}
