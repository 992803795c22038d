using System.Text.Json.Nodes;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>JSON that was changed in one place.</summary>
/// <param name="Pointer">Where, as a JSON Pointer; of a member that was taken away, where it stood.</param>
/// <param name="Change">What was done.</param>
/// <param name="Json">What came of it.</param>
internal sealed record Mutation(string Pointer, string Change, JsonNode? Json);
