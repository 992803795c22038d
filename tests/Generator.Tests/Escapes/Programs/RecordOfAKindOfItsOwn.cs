// The hierarchy of records is closed. ESCAPES: CS0122 CS0534
class Inventing
{
#if ESCAPES
    public sealed record Mine : EventRecord
    {
        public override EventKind Kind => EventKind.Unknown;
        public override void WriteTo(System.Text.Json.Utf8JsonWriter writer) { }
    }
#else
    public static EventRecord Mine(JsonData json) => new UnknownEventRecord { Json = json };
#endif
}
