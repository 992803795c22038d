using System.Net;

namespace ChatClient.Errors;

/// <summary>404: there is no such session, or the key may not see it; the service does not say which.</summary>
/// <param name="message">What the service said.</param>
public sealed class SessionNotFoundException(string message) : ChatException(HttpStatusCode.NotFound, message);
