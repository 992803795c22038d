using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>Everything that the view of a session's envelope shows, as one line.</summary>
internal static class EnvelopeLine
{
    public static string Of(scoped Session session)
    {
        string at = session.TryGetLastUpdatedAt(out JsonTime time) ? Shown.Quote(time.ToString()) : "-";
        string id = Shown.Text(session.TryGetSessionId(out JsonText text), text);
        return $"last_updated_at={at} session_id={id} generated_title={Shown.Text(session.GeneratedTitle)} index_ids={Shown.Texts(session.IndexIds)} job_metadata={Of(session.JobMetadata)}";
    }

    private static string Of(scoped Member<JobMetadata> member) => member.TryGet(out JobMetadata job)
        ? $"{{{Shown.Number(job.DurationMs)} {Shown.Text(job.Error)} {Shown.Texts(job.ExportConfigIds)} {Shown.Boolean(job.IsError)} " +
          $"{Shown.Number(job.TotalInputTokens)} {Shown.Number(job.TotalOutputTokens)} {Shown.Number(job.Turns)}}}"
        : Shown.State(member.State);
}
