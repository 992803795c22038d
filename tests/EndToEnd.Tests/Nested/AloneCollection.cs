namespace EventUnion.EndToEnd.Tests.Nested;

/// <summary>Tests that measure the memory of the whole process, and run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
