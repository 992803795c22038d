// The reader gives its slots back when it is disposed. ESCAPES: CS8352
class Pulling
{
#if ESCAPES
    public static Session Envelope(System.ReadOnlySpan<byte> json)
#else
    public static SessionRecord Envelope(System.ReadOnlySpan<byte> json)
#endif
    {
        using HistoryReader<Session, Event> reader = Session.CreateReader(json);
        Session session = reader.Envelope;
#if ESCAPES
        return session;
#else
        return session.ToRecord();
#endif
    }
}
