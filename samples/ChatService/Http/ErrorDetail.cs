namespace ChatService.Http;

/// <summary>The body of any other error.</summary>
/// <param name="Detail">What is wrong, for people.</param>
internal sealed record ErrorDetail(string Detail);
