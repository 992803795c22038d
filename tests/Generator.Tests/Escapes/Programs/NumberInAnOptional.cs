// C# makes one conversion of a library's own at a time: from a double to a Number, or from a Number to an Optional. ESCAPES: CS0029
class Measuring
{
#if ESCAPES
    public static UsageRecord Make() => new() { DurationMs = 0.5 };
#else
    public static UsageRecord Make() => new() { Turns = 3, DurationMs = new(0.5) };

    public static UsageRecord MakeOfAWideInteger() => new() { DurationMs = new(5UL) };
#endif
}
