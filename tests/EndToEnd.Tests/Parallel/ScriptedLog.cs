using System.Globalization;
using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Parallel;

/// <summary>Writes down each event with its place, and does what its text asks for: it stops the read, throws, or does something else.</summary>
[EventVisitor(Default = nameof(Other))]
internal partial struct ScriptedLog(List<string> lines, Action? act = null) : IEventVisitor, IStoppable
{
    public const string Stop = "please stop";
    public const string Throw = "please throw";
    public const string Act = "please act";

    public readonly IReadOnlyList<string> Lines => lines;

    public bool IsStopped { get; private set; }

    public static ScriptedLog Create() => new([]);

    public static ScriptedLog Merge(ScriptedLog earlier, ScriptedLog later) =>
        new([.. earlier.Lines, .. later.Lines]) { IsStopped = earlier.IsStopped || later.IsStopped };

    private void Other(Event e)
    {
        string json = Encoding.UTF8.GetString(e.Json);
        int length = e.TryGetText(out Text text) ? text.Content.RawLength : -1;
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{e.Index} {e.Offset} {e.Kind} {length} {json}"));
        IsStopped |= json.Contains(Stop, StringComparison.Ordinal);
        if (json.Contains(Act, StringComparison.Ordinal))
        {
            act?.Invoke();
        }

        if (json.Contains(Throw, StringComparison.Ordinal))
        {
            throw new InvalidOperationException(json);
        }
    }
}
