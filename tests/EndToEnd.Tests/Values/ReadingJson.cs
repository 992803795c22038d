namespace EventUnion.EndToEnd.Tests.Values;

/// <summary>A document of numbers or texts.</summary>
public sealed record ReadingJson(string Text);
