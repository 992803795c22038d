using System.Text.Json.Serialization;

namespace EventUnion.Benchmarks.Nesting;

/// <summary>The union.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StjLeaf), "leaf")]
[JsonDerivedType(typeof(StjBranch), "branch")]
internal abstract class StjNode;
