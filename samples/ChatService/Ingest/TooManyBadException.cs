namespace ChatService.Ingest;

/// <summary>Ends the read of a body that has more bad events than the service looks into.</summary>
internal sealed class TooManyBadException : Exception;
