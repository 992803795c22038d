namespace SessionReport;

/// <summary>The members of a session outside of its events, kept beyond the view.</summary>
internal sealed record SessionHead
{
    public required string? Title { get; init; }

    public required string? Id { get; init; }

    /// <summary>As the session spells it.</summary>
    public required string? LastUpdated { get; init; }

    /// <summary>Whether <see cref="LastUpdated"/> says in which zone it is.</summary>
    public required bool HasZone { get; init; }

    /// <summary>How many indexes the session is bound to; null if it does not say.</summary>
    public required int? Indexes { get; init; }

    /// <summary>Copies what is needed out of a view.</summary>
    /// <param name="session">The view that a read gave back.</param>
    public static SessionHead Of(Session session)
    {
        bool hasTime = session.TryGetLastUpdatedAt(out JsonTime time);
        return new SessionHead
        {
            Title = session.GeneratedTitle.TryGet(out JsonText title) ? title.ToString() : null,
            Id = session.TryGetSessionId(out JsonText id) ? id.ToString() : null,
            LastUpdated = hasTime ? time.ToString() : null,
            HasZone = hasTime && time.HasOffset,
            Indexes = session.IndexIds.TryGet(out JsonList<JsonText> indexes) ? Count(indexes) : null,
        };
    }

    private static int Count(scoped JsonList<JsonText> list)
    {
        int count = 0;
        foreach (JsonText _ in list)
            count++;
        return count;
    }
}
