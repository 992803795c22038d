namespace EventUnion.Generator.Emitting;

/// <summary>One text of a lookup.</summary>
/// <param name="Utf8">What it is compared with.</param>
/// <param name="Text">The same as the schema has it.</param>
/// <param name="Result">C# for what the lookup answers.</param>
internal sealed record LookupCase(byte[] Utf8, string Text, string Result);
