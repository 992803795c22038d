using EventUnion.Internal.Layouts;

namespace EventUnion.Internal.Streams;

/// <summary>How events follow each other that are gone through without the framer.</summary>
internal interface IEventRun
{
    /// <summary>How many bytes must stand behind an event at least for it to be whole.</summary>
    static abstract int LeastBehind { get; }

    /// <summary>Where the next event is looked for; -1 if something else stands behind the one that has been matched.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="after">Where the event ends.</param>
    static abstract nint Next(ref LayoutWalk walk, nint after);
}
