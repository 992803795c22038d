using SessionReport.Input;

namespace SessionReport.Commands;

/// <summary>What the command line says of how to report.</summary>
internal sealed record ReportOptions
{
    public required bool Json { get; init; }

    public required bool Strict { get; init; }

    public required bool Follow { get; init; }

    public required InputFormat Format { get; init; }

    public required InputCompression Compression { get; init; }

    public required BadRecordPolicy BadRecords { get; init; }

    public EventReadOptions Events => (Strict ? EventReadOptions.Strict : EventReadOptions.Default) with { MaxEventBytes = EventReadOptions.MaxEventBytesLimit };
}
