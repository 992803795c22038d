namespace ChatService.Http;

/// <summary>A request that can't be answered as it is: the status, and what to tell its sender.</summary>
internal sealed class ApiException : Exception
{
    private ApiException(int status, string detail)
        : base(detail) => Status = status;

    public int Status { get; }

    /// <summary>The field that is wrong, of a 422.</summary>
    public FieldError? Field { get; private init; }

    /// <summary>When to ask again, where that may help.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static ApiException Unauthorized() => new(StatusCodes.Status401Unauthorized, "Not authenticated");

    public static ApiException Forbidden() => new(StatusCodes.Status403Forbidden, "This credential may only read");

    /// <summary>The same for what does not exist and for what the caller may not know of.</summary>
    public static ApiException NotFound() => new(StatusCodes.Status404NotFound, "Not Found");

    /// <summary>What the server found wrong with the request before anybody looked into it, or while it came in: too slow, cut off, not HTTP.</summary>
    public static ApiException Of(BadHttpRequestException error) => new(error.StatusCode, error.Message);

    public static ApiException Unreadable() => new(StatusCodes.Status400BadRequest, "The body can't be read");

    public static ApiException Conflict(string detail) => new(StatusCodes.Status409Conflict, detail);

    public static ApiException TooLarge(string detail) => new(StatusCodes.Status413PayloadTooLarge, detail);

    public static ApiException UnsupportedMediaType(string detail) => new(StatusCodes.Status415UnsupportedMediaType, detail);

    public static ApiException Busy(string detail, TimeSpan retryAfter) => new(StatusCodes.Status503ServiceUnavailable, detail) { RetryAfter = retryAfter };

    public static ApiException TooMany(string detail, TimeSpan retryAfter) => new(StatusCodes.Status429TooManyRequests, detail) { RetryAfter = retryAfter };

    /// <summary>A parameter, header or member that is not what it has to be.</summary>
    /// <param name="place">Where it stands: path, query, header, body.</param>
    /// <param name="name">Its name.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="type">The same, for programs.</param>
    public static ApiException Invalid(string place, string name, string message, string type) =>
        new(StatusCodes.Status422UnprocessableEntity, message) { Field = new FieldError([place, name], message, type) };
}
