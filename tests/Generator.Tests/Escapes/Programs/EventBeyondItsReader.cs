// The reader of one event gives its slots back too. ESCAPES: CS8352
class Pulling
{
#if ESCAPES
    public static Event One(System.ReadOnlySpan<byte> json)
#else
    public static EventRecord One(System.ReadOnlySpan<byte> json)
#endif
    {
        using EventReader<Event> reader = Event.CreateReader(json);
        Event e = reader.Event;
#if ESCAPES
        return e;
#else
        return e.ToRecord();
#endif
    }
}
