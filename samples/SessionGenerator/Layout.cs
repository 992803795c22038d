namespace SessionGenerator;

/// <summary>How the JSON is laid out.</summary>
public enum Layout
{
    /// <summary>No white space; the tag is an event's last member.</summary>
    Compact,

    /// <summary>No white space; the tag is an event's first member.</summary>
    TypeFirst,

    /// <summary>One space after each comma and colon; the tag is last.</summary>
    Spaced,

    /// <summary>A line per member and element, indented by two spaces; the tag is last.</summary>
    Pretty,
}
