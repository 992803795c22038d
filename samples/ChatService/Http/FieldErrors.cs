namespace ChatService.Http;

/// <summary>The body of a 422, in the shape that the original service answers with.</summary>
/// <param name="Detail">The fields that are wrong.</param>
internal sealed record FieldErrors(IReadOnlyList<FieldError> Detail);
