namespace EventUnion.Generator.Parsing;

/// <summary>A C# type of integers.</summary>
/// <param name="Keyword">Its keyword.</param>
/// <param name="Least">The least value it has.</param>
/// <param name="Greatest">The greatest; the nearest double, as of bounds in schemas.</param>
internal readonly record struct IntegerRange(string Keyword, double Least, double Greatest);
