using System.Net;

namespace ChatClient.Errors;

/// <summary>The service did not do what it was asked for.</summary>
/// <param name="status">Its answer's status; null where there was no answer, or it broke off.</param>
/// <param name="message">What it said.</param>
/// <param name="inner">What was behind it.</param>
public class ChatException(HttpStatusCode? status, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The status of its answer; null where there was no answer, or it broke off.</summary>
    public HttpStatusCode? StatusCode { get; } = status;
}
