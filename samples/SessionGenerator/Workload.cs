namespace SessionGenerator;

/// <summary>What kind of session is made.</summary>
public enum Workload
{
    /// <summary>Only fragments of text and thinking, as a model streams them: about 41 bytes an event in compact form.</summary>
    Delta,

    /// <summary>An agent's turns: a user's input, runs of fragments, tool calls with results of 0.2 to 6 KB, a stop with its usage. About 70 bytes an event.</summary>
    Mixed,

    /// <summary>Finished texts of prose and code, an escape every 30 to 40 bytes, no fragments: about 880 bytes an event.</summary>
    Text,
}
