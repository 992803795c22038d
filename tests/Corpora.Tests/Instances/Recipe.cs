namespace EventUnion.Corpora.Tests.Instances;

/// <summary>Which of the instances that a schema allows is made. Members that have one value only, tags as a rule, are always there.</summary>
/// <param name="HasOptional">Whether members that may be left out are there.</param>
/// <param name="Turn">Which value of the enums and which alternative of the unions among its members is taken: this one, or the one so far beyond the last.</param>
internal readonly record struct Recipe(bool HasOptional, int Turn);
