using ChatService.Http;

namespace ChatService.Ingest;

/// <summary>What a request with events asks for, beside the events.</summary>
internal sealed record IngestRequest
{
    public const string KeyHeader = "Idempotency-Key";
    private const int MostKeyCharacters = 255;

    /// <summary>How the events of the body are told apart.</summary>
    public required Framing Framing { get; init; }

    /// <summary>Whether bad events are skipped and reported; otherwise one of them is enough to store nothing.</summary>
    public required bool SkipsBad { get; init; }

    /// <summary>Whether unknown events and those that break their schema are bad too.</summary>
    public required bool IsStrict { get; init; }

    /// <summary>Names the upload, so that it can be sent again; null for one that is sent once.</summary>
    public string? Key { get; init; }

    /// <summary>Where the body begins in the upload, in bytes.</summary>
    public long Offset { get; init; }

    /// <exception cref="ApiException">A parameter is wrong.</exception>
    public static IngestRequest Of(HttpContext context)
    {
        string? key = ReadKey(context);
        long offset = Parameters.OptionalCount(context, "offset", 0, long.MaxValue) ?? 0;
        if (offset > 0 && key is null)
            throw ApiException.Invalid("header", KeyHeader, "An upload can go on only under the key that it began with", "missing");
        return new IngestRequest
        {
            Framing = BodyFraming.Of(context.Request),
            SkipsBad = Parameters.Optional(context, "on_bad") switch
            {
                null or "reject" => false,
                "skip" => true,
                _ => throw ApiException.Invalid(Parameters.Query, "on_bad", "Input should be reject or skip", "enum"),
            },
            IsStrict = Parameters.OptionalFlag(context, "strict", otherwise: false),
            Key = key,
            Offset = offset,
        };
    }

    /// <summary>Keys stand in paths too, where these would not be themselves.</summary>
    private static bool IsKey(string text) =>
        text.Length is > 0 and <= MostKeyCharacters && text is not ("." or "..") && text.All(character => character is > ' ' and < '\x7f' and not ('/' or '%'));

    private static string? ReadKey(HttpContext context)
    {
        var values = context.Request.Headers[KeyHeader];
        if (values.Count == 0)
            return null;
        return values.Count == 1 && values[0] is { } key && IsKey(key)
            ? key
            : throw ApiException.Invalid("header", KeyHeader, $"Input should be one text of 1 to {MostKeyCharacters} visible ASCII characters, without / and %, and neither . nor ..", "string_pattern");
    }
}
