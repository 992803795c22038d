namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>What one way of reading made of an input.</summary>
/// <param name="Events">What it delivered; what came before the error where there is one.</param>
/// <param name="Envelope">What the envelope showed; null for single events and after an error.</param>
/// <param name="Error">The error, if it was rejected.</param>
internal sealed record Outcome(Transcript Events, string? Envelope, EventError? Error)
{
    public bool IsAccepted => Error is null;

    /// <summary>Everything but places, for readings that may move them.</summary>
    public string Text => string.Join("\n", [.. Events.Lines, Envelope ?? "", IsAccepted ? "accepted" : "rejected"]);

    /// <summary>The same and the places, as text.</summary>
    public string Exact => $"{Text}\n{string.Join(" ", Events.Offsets)}\n{Error}";
}
