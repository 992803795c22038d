namespace EventUnion.Benchmarks.Harness;

/// <summary>Somebody who can do the task that is measured.</summary>
internal interface IContender
{
    /// <summary>The name on the command line and in tables.</summary>
    string Name { get; }

    /// <summary>What its checksum counts.</summary>
    FoldBasis Basis { get; }

    /// <summary>Why it can't take part at all, or null.</summary>
    string? Unavailable => null;

    /// <summary>Whether it can do the task on this document.</summary>
    bool CanRun(Document document) => true;

    /// <summary>Does what is not measured, and gives back what is: one pass over the document that ends in the checksum.</summary>
    Func<ulong> Prepare(Document document);
}
