namespace EventUnion.Generator.Parsing.Spelling;

/// <summary>The end of a message about a name that is not known.</summary>
internal static class Suggestion
{
    /// <summary>The question whether a name was meant; nothing, where none is near.</summary>
    public static string Of(string? meant) => meant is null ? "" : $". Did you mean '{meant}'?";
}
