// A view can't be an element of a collection. ESCAPES: CS9244
class Collecting
{
    public static int Count(System.ReadOnlySpan<byte> json)
    {
#if ESCAPES
        System.Collections.Generic.List<Event> all = new();
#else
        System.Collections.Generic.List<EventRecord> all = new();
#endif
        return all.Count;
    }
}
