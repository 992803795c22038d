using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Baselines;

/// <summary>A line of a baseline.</summary>
/// <param name="Key">Its name behind those of the lines that it stands under, such as <c>Event.ToolCall.name</c>.</param>
/// <param name="Parent">The key of the line that it stands under; empty where there is none.</param>
/// <param name="Text">The line without its indentation.</param>
/// <param name="Span">Where it stands, without its indentation.</param>
internal sealed record BaselineLine(string Key, string Parent, string Text, TextSpan Span);
