using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion;

/// <summary>The input is malformed, beyond a limit, or against the schema where the options ask for that. The one exception for bad data.</summary>
public sealed class EventDataException : JsonException
{
    /// <summary>Makes an exception without a located error.</summary>
    public EventDataException()
        : this(default(EventError))
    {
    }

    /// <summary>Makes an exception with a message only.</summary>
    /// <param name="message">What is wrong.</param>
    public EventDataException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public EventDataException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception for an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="innerException">The cause, if another exception is.</param>
    public EventDataException(EventError error, Exception? innerException = null)
        : base(error.ToString(), error.Path, error.Line > 0 ? error.Line - 1 : null, error.Line > 0 ? error.Column - 1 : null, innerException)
    {
        Error = error;
    }

    /// <summary>The error: code, path, offset, line, column and event index.</summary>
    public EventError Error { get; }

    /// <summary>The table that was read into: a visitor may throw what another read, or another document, has to say.</summary>
    internal SlotTable? Origin { get; init; }
}
