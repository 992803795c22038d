namespace EventUnion.Internal.Streams;

/// <summary>
/// Finds where records stand in a window that grows: what it has looked at it does not look at again, so that time is linear whatever pieces the source comes in.
/// </summary>
internal interface IFramer
{
    /// <summary>Whether it finds the next record after one that is malformed.</summary>
    bool Recovers { get; }

    /// <summary>The JSON Pointer to the array that the records are elements of; null where each is a document.</summary>
    string? Pointer { get; }

    /// <summary>How many containers the records stand in.</summary>
    int Depth { get; }

    /// <summary>What may follow the record that was found last.</summary>
    RunKind Runs { get; }

    /// <summary>Finds the next record, and is done with it: its bytes can be looked at until the window takes more. After <see cref="FrameState.Begun"/> it is
    /// asked again for the end of the same record, unless <see cref="Complete"/> says where that is.</summary>
    FrameState Next(ByteWindow window, ref Frame frame);

    /// <summary>Is told how many bytes the record has that has begun.</summary>
    void Complete(ByteWindow window, int length);
}
