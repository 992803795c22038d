// A writer asks for what the schema requires. ESCAPES: CS1501
class Writing
{
    public static void Write(System.Text.Json.Utf8JsonWriter writer)
    {
#if ESCAPES
        Stop.Write(writer, error: null, isError: false);
#else
        Stop.Write(writer, error: null, isError: false, usage: "{}"u8);
#endif
    }
}
