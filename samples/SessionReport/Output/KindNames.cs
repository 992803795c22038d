namespace SessionReport.Output;

/// <summary>What the kinds and reasons are called in reports: as they are on the wire.</summary>
internal static class KindNames
{
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.ThinkingDelta => "thinking_delta",
        EventKind.TextDelta => "text_delta",
        EventKind.Thinking => "thinking",
        EventKind.Text => "text",
        EventKind.ToolCall => "tool_call",
        EventKind.ToolResult => "tool_result",
        EventKind.Stop => "stop",
        EventKind.UserInput => "user_input",
        _ => "(unknown)",
    };

    public static string Of(UnknownReason reason) => reason switch
    {
        UnknownReason.UnknownTag => "unknown_tag",
        UnknownReason.MissingTag => "missing_tag",
        UnknownReason.DuplicateTag => "duplicate_tag",
        UnknownReason.WrongTagType => "wrong_tag_type",
        UnknownReason.NotAnObject => "not_an_object",
        UnknownReason.NoKindFits => "no_kind_fits",
        _ => "stray",
    };

    public static string Describe(UnknownReason reason) => reason switch
    {
        UnknownReason.UnknownTag => "a tag that the schema does not have",
        UnknownReason.MissingTag => "no tag, and the members do not decide",
        UnknownReason.DuplicateTag => "two tags",
        UnknownReason.WrongTagType => "a tag that is no text",
        UnknownReason.NotAnObject => "a value that is no object",
        UnknownReason.NoKindFits => "the members of no kind",
        _ => "members that break the schema",
    };
}
