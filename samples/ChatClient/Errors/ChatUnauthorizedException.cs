using System.Net;

namespace ChatClient.Errors;

/// <summary>401: the key is missing, wrong, or no longer good.</summary>
/// <param name="message">What the service said.</param>
public sealed class ChatUnauthorizedException(string message) : ChatException(HttpStatusCode.Unauthorized, message);
