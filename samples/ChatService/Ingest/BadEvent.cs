namespace ChatService.Ingest;

/// <summary>An event of a body that was not stored.</summary>
/// <param name="Offset">Where it is wrong, in bytes from the upload's first.</param>
/// <param name="Event">Which event of the body it is, from 0; -1 for something around the events.</param>
/// <param name="Code">What is wrong, for programs.</param>
/// <param name="Path">Where in the event, as a JSON Pointer.</param>
/// <param name="Message">The same for people. It shows no more than 64 bytes of the event.</param>
internal sealed record BadEvent(long Offset, long Event, string Code, string Path, string Message)
{
    public static BadEvent Of(EventError error) => new(error.Offset, error.EventIndex, error.Code.ToString(), error.Path, error.Message);
}
