using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Baselines;

/// <summary>Something that a schema and its baseline say differently.</summary>
/// <param name="Descriptor">Whether the schema adds, lacks or changes it.</param>
/// <param name="Span">The line of the baseline that it is about, or that it belongs behind.</param>
/// <param name="Arguments">What its message names.</param>
internal sealed record BaselineDifference(DiagnosticDescriptor Descriptor, TextSpan Span, string[] Arguments);
