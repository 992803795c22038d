namespace EventUnion.Corpora.Tests.Compiling;

/// <summary>What a generated reader says of one event.</summary>
/// <param name="json">The event.</param>
/// <param name="tag">What says beside the event what it is, such as a header; nothing where it is empty, and for objects.</param>
/// <param name="kind">The name of its kind.</param>
/// <param name="strays">Whether it strays from the schema.</param>
/// <param name="passedOn">Its bytes as <c>WriteTo</c> hands them on.</param>
/// <param name="record">Its record; null where an object strays.</param>
/// <param name="written">The record, written.</param>
/// <param name="isKnown">Whether the record is of the event's kind; otherwise it holds the bytes alone.</param>
/// <param name="violation">What it breaks of its schema, as validation says; empty where all is well, and where it was generated without.</param>
public delegate void EventProbe(byte[] json, string tag, out string kind, out bool strays, out byte[] passedOn, out object? record, out byte[] written, out bool isKnown, out string violation);
