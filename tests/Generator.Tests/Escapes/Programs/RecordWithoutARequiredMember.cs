// A record asks for what the schema requires. ESCAPES: CS9035
class Making
{
#if ESCAPES
    public static EventRecord Make() => new ToolResultRecord { CallId = "c", Name = "n" };
#else
    public static EventRecord Make() => new ToolResultRecord { CallId = "c", Name = "n", Result = JsonData.Parse("1"u8) };
#endif
}
