using EventUnion;

namespace ChatClient;

/// <summary>Where the service is, and how to ask it. Immutable: make one and share it.</summary>
public sealed record SessionClientOptions
{
    /// <summary>The environment variable that holds the key, as the vendor's SDK names it.</summary>
    public const string ApiKeyVariable = "LLAMA_CLOUD_API_KEY";

    /// <summary>The environment variable that holds the base address, as the vendor's SDK names it.</summary>
    public const string BaseAddressVariable = "LLAMA_CLOUD_BASE_URL";

    /// <summary>The address of the vendor's service.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.cloud.llamaindex.ai");

    /// <summary>The service's address, before <c>/api/v1</c>; it may have a path of its own, as behind a proxy.</summary>
    /// <exception cref="ArgumentException">It is none of HTTP, or has a query or a fragment.</exception>
    public Uri BaseAddress
    {
        get;
        init => field = value is { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" } ? value : throw new ArgumentException($"'{value}' is no http or https address without a query.");
    } = DefaultBaseAddress;

    /// <summary>The key, sent as a bearer token; null for none, where a cookie of the <see cref="HttpClient"/> does it.</summary>
    /// <exception cref="ArgumentException">It has other characters than visible ASCII, which no header can hold.</exception>
    public string? ApiKey
    {
        get;
        init => field = value is null || value.All(character => character is > ' ' and < '\x7f') ? value : throw new ArgumentException("A key has visible ASCII characters only.");
    }

    /// <summary>How often a request is sent again that may be. Default 2.</summary>
    public int MaxRetries
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A request is sent again 0 times or more.");
    } = 2;

    /// <summary>How long the first wait before a retry is; each further one is twice as long, up to <see cref="LongestDelay"/>, less a random part of up to a half. Default 500 ms.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait before a retry, also where the service asks for a longer one. Default 8 s.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Tells the time, and when a wait is over. Default: the machine's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How events are read.</summary>
    public EventReadOptions Events { get; init; } = EventReadOptions.Default;

    /// <summary>Called for every event that <see cref="SessionClient.FollowAsync"/> leaves out, since it can't be read; null for nothing. What it throws ends the call.</summary>
    public BadRecordHandler? OnBadEvent { get; init; }

    /// <summary>What the environment says: the key, and the address if it names one.</summary>
    /// <exception cref="ArgumentException">The address is none, or the key can be none.</exception>
    public static SessionClientOptions FromEnvironment() => new()
    {
        ApiKey = Environment.GetEnvironmentVariable(ApiKeyVariable) is { Length: > 0 } key ? key : null,
        BaseAddress = Environment.GetEnvironmentVariable(BaseAddressVariable) is { Length: > 0 } address ? AddressOf(address) : DefaultBaseAddress,
    };

    private static Uri AddressOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : throw new ArgumentException($"{BaseAddressVariable} is no address.");
}
