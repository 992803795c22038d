using EventUnion.Internal;

namespace EventUnion;

/// <summary>Everything about an error, without an exception.</summary>
/// <param name="Code">What kind of error it is.</param>
/// <param name="Message">What is wrong, in English, with at most 24 bytes of the payload, in which control characters are <c>?</c>.</param>
/// <param name="Path">A JSON Pointer (RFC 6901) to where it is wrong, from the document's root; the event itself where only that was read.
/// Names in it are cut where they are longer than 64 bytes, and control characters in them become <c>?</c>: such a path is for people, and finds nothing.</param>
/// <param name="Offset">The byte offset in the input, from 0.</param>
/// <param name="EventIndex">The index of the event in its history, from 0; -1 outside of any event.</param>
/// <param name="Line">The line in the input, from 1; 0 where the input before the event was no longer at hand.</param>
/// <param name="Column">The byte in that line, from 1; 0 where <paramref name="Line"/> is 0.</param>
public readonly record struct EventError(EventErrorCode Code, string Message, string Path, long Offset, long EventIndex, long Line, long Column)
{
    /// <summary>The error as one line of text, with at most 64 bytes of the payload in all: a path of more than 40 bytes is cut. Empty for the default, which is no error.</summary>
    public override string ToString()
    {
        if (Message is null)
            return "";
        string place = Line > 0 ? $"line {Line}, column {Column}, offset {Offset}" : $"offset {Offset}";
        string index = EventIndex >= 0 ? $", event {EventIndex}" : "";
        string path = Path.Length == 0 ? "the root" : Printable.Cut(Path, Printable.LongestPath);
        return $"{Message} At {path} ({place}{index}).";
    }
}
