using System.Net;

namespace ChatClient.Errors;

/// <summary>422: parameters are not what they have to be.</summary>
/// <param name="fields">Which ones, and why.</param>
public sealed class ChatValidationException(IReadOnlyList<InvalidField> fields)
    : ChatException(HttpStatusCode.UnprocessableEntity, fields.Count == 0 ? "The service finds a parameter wrong and does not say which." : string.Join("; ", fields.Select(f => $"{f.Location}: {f.Message}")))
{
    /// <summary>Which parameters are wrong, and why.</summary>
    public IReadOnlyList<InvalidField> Fields { get; } = fields;
}
