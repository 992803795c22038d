namespace SessionGenerator;

/// <summary>What the events of a history stand in.</summary>
public enum HistoryFormat
{
    /// <summary>A session: one document, the events in an array of it.</summary>
    Session,

    /// <summary>JSON Lines.</summary>
    Lines,

    /// <summary>One array.</summary>
    Array,

    /// <summary>One after the other, with nothing between.</summary>
    Values,

    /// <summary>A JSON text sequence, RFC 7464.</summary>
    Sequence,

    /// <summary>Server-sent events, the data of each being an event.</summary>
    Sse,
}
