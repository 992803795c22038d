namespace ChatService;

/// <summary>What can be set, in the section <c>Chat</c> of the configuration: appsettings.json, environment variables such as <c>Chat__MaxEventBytes</c>, or the command line.</summary>
internal sealed class ServiceSettings
{
    public const string Section = "Chat";

    /// <summary>The data file. Default: <c>chat.db</c> in the user's folder for application data.</summary>
    public string DataFile { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder ? folder : AppContext.BaseDirectory,
        "EventUnion.ChatService",
        "chat.db");

    /// <summary>The largest data file, in bytes, without the log that SQLite keeps beside it: what is more is refused until there is room. Default: as large as the disk allows.</summary>
    public long? MaxFileBytes { get; set; }

    /// <summary>How long to wait for another program that has locked the data file, in seconds. Default 10.</summary>
    public int StoreWaitSeconds { get; set; } = 10;

    /// <summary>The largest request body, in bytes. Default 1 GiB: bodies are stored as they come in, not held.</summary>
    public long MaxBodyBytes { get; set; } = 1L << 30;

    /// <summary>The most events of a body that is to be stored whole or not at all, in bytes: they are held until its end. Default 16 MiB.</summary>
    public long MaxWholeBodyBytes { get; set; } = 16L << 20;

    /// <summary>The largest event, in bytes. Default 1 MiB.</summary>
    public int MaxEventBytes { get; set; } = 1 << 20;

    /// <summary>How deep an event's objects and arrays may nest. Default 64.</summary>
    public int MaxDepth { get; set; } = 64;

    /// <summary>How many bad events of a body are reported one by one; the others are counted. Default 100.</summary>
    public int MaxReportedErrors { get; set; } = 100;

    /// <summary>How many requests a caller may send at once before the rate counts. Default 200.</summary>
    public int RequestBurst { get; set; } = 200;

    /// <summary>How many requests a second a caller may send on average; strangers count by address. Default 100.</summary>
    public int RequestsPerSecond { get; set; } = 100;

    /// <summary>How many live streams there may be at once. Default 1,000.</summary>
    public int MaxLiveStreams { get; set; } = 1000;

    /// <summary>How often a live stream that has nothing to say sends a comment, in seconds. Default 15.</summary>
    public double KeepAliveSeconds { get; set; } = 15;

    /// <summary>How long a browser stays signed in, in hours. Default 12.</summary>
    public double SignInHours { get; set; } = 12;

    /// <summary>How long it is remembered how far an upload came, in days. Default 7.</summary>
    public double UploadDays { get; set; } = 7;
}
