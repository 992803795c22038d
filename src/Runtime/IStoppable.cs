namespace EventUnion;

/// <summary>A visitor that can end a read before the input does. Implement it next to the visitor interface and call <c>ReadUntil</c>.</summary>
public interface IStoppable
{
    /// <summary>Asked after every event; true ends the read.</summary>
    bool IsStopped { get; }
}
