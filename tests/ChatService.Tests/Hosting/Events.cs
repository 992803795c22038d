namespace ChatService.Tests.Hosting;

/// <summary>Events to try with.</summary>
internal static class Events
{
    public const string Unknown = """{"type":"plan_update","steps":[1,2.50,1e400],"content":"\u00e9"}""";

    public const string Stray = """{"type":"text","content":7}""";

    public const string Stop = """{"type":"stop","error":"ran out","is_error":true,"usage":{"duration_ms":1250.5,"total_input_tokens":900,"total_output_tokens":null,"turns":3}}""";

    /// <summary>An event with white space between its tokens, line ends too.</summary>
    public const string Spaced = "{ \"type\" : \"text\",\r\n  \"content\":\t\"a\\nb\" }";

    public static string Text(string content) => $$"""{"type":"text_delta","content":{{JsonSerializer.Serialize(content)}}}""";

    public static string Input(string content) => $$"""{"content":{{JsonSerializer.Serialize(content)}},"type":"user_input"}""";
}
