using static EventUnion.EndToEnd.Tests.Unions.HooksSchema;

namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>Notes what it is given.</summary>
[EventVisitor(Default = nameof(Note))]
internal partial struct Kinds : IHookVisitor
{
    public string Kind { get; private set; }

    private void Note(Hook hook) => Kind = hook.TryGetUnknown(out UnknownHook unknown) ? "Unknown:" + unknown.Reason : hook.Kind.ToString();
}
