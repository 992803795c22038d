namespace SessionReport.Input;

/// <summary>How the events of an input are told apart. The names are those of <c>--format</c>.</summary>
internal enum InputFormat
{
    /// <summary>Whichever of the others the input begins like.</summary>
    Auto,

    /// <summary>A document with its events inside, as the endpoint Get Full Session answers it.</summary>
    Session,

    /// <summary>JSON Lines.</summary>
    Lines,

    /// <summary>One array of events.</summary>
    Array,

    /// <summary>Events one after the other, with or without white space between.</summary>
    Values,

    /// <summary>A JSON text sequence, RFC 7464.</summary>
    Sequence,

    /// <summary>Server-sent events.</summary>
    Sse,
}
