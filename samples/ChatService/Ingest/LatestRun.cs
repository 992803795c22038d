using System.Buffers;

namespace ChatService.Ingest;

/// <summary>What the envelope tells of the run that ended last.</summary>
internal static class LatestRun
{
    /// <summary>A longer error is cut: the envelope is in every list of sessions, and the event has all of it.</summary>
    private const int MostErrorCharacters = 1000;

    /// <summary>More digits are no figure of a run.</summary>
    private const int MostFigureBytes = 32;

    /// <summary>Writes it, as JSON. Figures that are not what the schema says are left out.</summary>
    public static void Write(IBufferWriter<byte> writer, scoped Stop stop)
    {
        bool hasUsage = stop.TryGetUsage(out Usage usage);
        BooleanArg isError = stop.TryGetIsError(out bool failed) ? failed : BooleanArg.Null;
        JobMetadata.Write(
            writer,
            durationMs: hasUsage && usage.DurationMs.TryGet(out JsonNumber duration) ? Figure(duration) : NumberArg.Null,
            error: stop.Error.TryGet(out JsonText error) ? Beginning(error) : TextArg.Null,
            isError: isError,
            totalInputTokens: hasUsage && usage.TotalInputTokens.TryGet(out JsonNumber input) ? Figure(input) : NumberArg.Null,
            totalOutputTokens: hasUsage && usage.TotalOutputTokens.TryGet(out JsonNumber output) ? Figure(output) : NumberArg.Null,
            turns: hasUsage && usage.Turns.TryGet(out JsonNumber turns) ? Figure(turns) : NumberArg.Null);
    }

    private static NumberArg Figure(JsonNumber number) => number.Raw.Length <= MostFigureBytes ? number : NumberArg.Null;

    private static TextArg Beginning(JsonText error)
    {
        if (error.RawLength <= MostErrorCharacters)
            return error;
        string text = error.ToString();
        int length = Math.Min(text.Length, MostErrorCharacters);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            length--;
        return length == text.Length ? text : text[..length] + "...";
    }
}
