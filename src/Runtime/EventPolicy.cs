namespace EventUnion;

/// <summary>What becomes of an event that is well-formed JSON and yet not what the schema says.</summary>
public enum EventPolicy : byte
{
    /// <summary>It is delivered: a stray by its typed view, an unknown event by its unknown arm.</summary>
    Deliver,

    /// <summary>It is delivered by the unknown arm, with the reason. Typed views then hold what the schema promises.</summary>
    DeliverAsUnknown,

    /// <summary>It is left out; it still counts in <c>Index</c>.</summary>
    Skip,

    /// <summary>It ends the read with an <see cref="EventDataException"/>.</summary>
    Throw,
}
