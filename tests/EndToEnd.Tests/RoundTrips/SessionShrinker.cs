using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>Smaller sessions that may fail in the same way.</summary>
internal static class SessionShrinker
{
    public static IEnumerable<SessionRecord> Shrink(SessionRecord session)
    {
        int count = session.Events.Count;
        if (count > 1)
        {
            yield return session with { Events = ValueList.CreateRange(session.Events.Take(count / 2)) };
            yield return session with { Events = ValueList.CreateRange(session.Events.Skip(count / 2)) };
        }

        for (int i = 0; i < count; i++)
        {
            yield return session with { Events = ValueList.CreateRange(session.Events.Where((_, at) => at != i)) };
        }

        for (int i = 0; i < count; i++)
        {
            foreach (EventRecord smaller in EventShrinker.Shrink(session.Events[i]))
            {
                yield return session with { Events = ValueList.CreateRange(session.Events.Select((e, at) => at == i ? smaller : e)) };
            }
        }

        SessionRecord bare = session with { SessionId = "", LastUpdatedAt = Timestamp.FromText(""), GeneratedTitle = default, IndexIds = default, JobMetadata = default, Extra = ValueMap<JsonData>.Empty };
        if (bare != session)
        {
            yield return bare;
        }
    }
}
