namespace ChatService.Storage;

/// <summary>Whether an append was done.</summary>
internal enum AppendStatus
{
    Stored,

    /// <summary>Nothing was stored: another request has taken the upload further meanwhile.</summary>
    UploadMoved,
}
