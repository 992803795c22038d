using System.ComponentModel.DataAnnotations;

namespace ChatService;

/// <summary>What can be set, in the section <c>Chat</c> of the configuration: appsettings.json, or environment variables such as <c>Chat__MaxEventBytes</c>.</summary>
internal sealed class ServiceSettings
{
    public const string Section = "Chat";

    /// <summary>The data file. Default: <c>chat.db</c> in the user's folder for application data.</summary>
    [Required]
    public string DataFile { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder ? folder : AppContext.BaseDirectory,
        "EventUnion.ChatService",
        "chat.db");

    /// <summary>The largest data file, in bytes, without the log that SQLite keeps beside it: what is more is refused until there is room. Default: as large as the disk allows.</summary>
    [Range(4096, 17e12)]
    public long? MaxFileBytes { get; set; }

    /// <summary>How long to wait for another program that has locked the data file, in seconds. Default 10.</summary>
    [Range(0, 3600)]
    public int StoreWaitSeconds { get; set; } = 10;

    /// <summary>The largest request body, in bytes. Default 1 GiB: bodies are stored as they come in, not held.</summary>
    [Range(0, 1e18)]
    public long MaxBodyBytes { get; set; } = 1L << 30;

    /// <summary>How many uploads of events may be under way at once: each holds what its client is slow to send the rest of, up to an event. Default 200.</summary>
    [Range(0, int.MaxValue)]
    public int MaxUploads { get; set; } = 200;

    /// <summary>How many of them one caller may have. Default 50.</summary>
    [Range(0, int.MaxValue)]
    public int MaxUploadsPerCaller { get; set; } = 50;

    /// <summary>The most that a body may take that is to be stored whole or not at all, in bytes: its events, and six for each, are held until its end. Default 16 MiB.</summary>
    [Range(0, 1e18)]
    public long MaxWholeBodyBytes { get; set; } = 16L << 20;

    /// <summary>The most that all such bodies take together, in bytes: who would need more is asked to come again. Default 256 MiB.</summary>
    [Range(0, 1e18)]
    public long MaxHeldBytes { get; set; } = 256L << 20;

    /// <summary>How many of those bytes may be one caller's. A body that alone has more than this, or than all may have, is too large. Default 64 MiB.</summary>
    [Range(0, 1e18)]
    public long MaxHeldBytesPerCaller { get; set; } = 64L << 20;

    /// <summary>The largest event, in bytes. Default 1 MiB.</summary>
    [Range(1, (256 << 20) - 1)]
    public int MaxEventBytes { get; set; } = 1 << 20;

    /// <summary>How deep an event's objects and arrays may nest. Default 64.</summary>
    [Range(1, 1000)]
    public int MaxDepth { get; set; } = 64;

    /// <summary>How many bad events of a body are reported one by one; the others are counted. Default 100.</summary>
    [Range(0, int.MaxValue)]
    public int MaxReportedErrors { get; set; } = 100;

    /// <summary>How many bad events a body may have: it is read no further than to one more, since to tell what is wrong with an event takes longer than to read one. Default 10,000.</summary>
    [Range(0, int.MaxValue)]
    public int MaxBadEvents { get; set; } = 10_000;

    /// <summary>How many connections there may be at once: more are closed. Default 10,000.</summary>
    [Range(1, int.MaxValue)]
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>How many requests a caller may send at once before the rate counts. Default 200.</summary>
    [Range(1, int.MaxValue)]
    public int RequestBurst { get; set; } = 200;

    /// <summary>How many requests a second a caller may send on average; strangers count by address. Default 100.</summary>
    [Range(1, int.MaxValue)]
    public int RequestsPerSecond { get; set; } = 100;

    /// <summary>How many answers with a whole session may be under way at once: each holds what its client is slow to take, up to an event or a block of them. Default 1,000.</summary>
    [Range(0, int.MaxValue)]
    public int MaxAnswers { get; set; } = 1000;

    /// <summary>How many of them one caller may have. Default 200.</summary>
    [Range(0, int.MaxValue)]
    public int MaxAnswersPerCaller { get; set; } = 200;

    /// <summary>How many live streams there may be at once. Default 1,000.</summary>
    [Range(0, int.MaxValue)]
    public int MaxLiveStreams { get; set; } = 1000;

    /// <summary>How many of them one caller may have. Default 250.</summary>
    [Range(0, int.MaxValue)]
    public int MaxLiveStreamsPerCaller { get; set; } = 250;

    /// <summary>How often a live stream that has nothing to say sends a comment, in seconds. Default 15.</summary>
    [Range(0.01, 3600)]
    public double KeepAliveSeconds { get; set; } = 15;

    /// <summary>How long a browser stays signed in, in hours. Default 12.</summary>
    [Range(0.001, 100_000)]
    public double SignInHours { get; set; } = 12;

    /// <summary>How long it is remembered how far an upload came, in days. Default 7.</summary>
    [Range(0.001, 100_000)]
    public double UploadDays { get; set; } = 7;
}
