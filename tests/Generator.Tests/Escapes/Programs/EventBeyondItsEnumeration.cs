// An event of a reader's history is tied to the reader. ESCAPES: CS8352
class Pulling
{
#if ESCAPES
    public static Event First(System.ReadOnlySpan<byte> json)
#else
    public static EventRecord? First(System.ReadOnlySpan<byte> json)
#endif
    {
        using HistoryReader<Session, Event> reader = Session.CreateReader(json);
        foreach (Event e in reader.Events)
        {
#if ESCAPES
            return e;
#else
            return e.ToRecord();
#endif
        }

        return default;
    }
}
