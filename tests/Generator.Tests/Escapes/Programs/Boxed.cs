// A view can't be an object. ESCAPES: CS0029
class Boxing
{
#if ESCAPES
    public static object Of(Event e) => e;
#else
    public static object Of(Event e) => e.ToRecord();
#endif
}
