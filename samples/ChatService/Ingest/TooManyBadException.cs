namespace ChatService.Ingest;

/// <summary>Ends the read of a body that has more bad events than the service tells of, where the good ones before them are stored.</summary>
internal sealed class TooManyBadException : Exception;
