using EventUnion;
using static ChatTools.ChatSchema;

namespace ChatTools;

#region until
[EventVisitor(Default = nameof(Other))]
internal partial struct FirstFailure : IEventVisitor, IStoppable
{
    public EventRecord? Found;

    public readonly bool IsStopped => Found is not null;   // asked after every event

    public void Visit(Stop e)
    {
        if (e.TryGetIsError(out bool failed) && failed)
            Found = e.ToRecord();
    }

    private readonly void Other(Event e) { }
}
#endregion
