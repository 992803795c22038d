// An iterator would keep its view from one element to the next. ESCAPES: CS4007
class Iterating
{
    public static System.Collections.Generic.IEnumerable<long> Offsets(byte[] json)
    {
#if ESCAPES
        foreach (Event e in Session.Parse(json).Events)
        {
            yield return e.Offset;
        }
#else
        System.Collections.Generic.List<long> offsets = new();
        foreach (Event e in Session.Parse(json).Events)
        {
            offsets.Add(e.Offset);
        }

        foreach (long offset in offsets)
        {
            yield return offset;
        }
#endif
    }
}
