using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Diagnostics;

/// <summary>Code that goes on compiling when the schema gets another event, and does not handle it.</summary>
internal static class DriftDescriptors
{
    public static readonly DiagnosticDescriptor EventsDefaulted = new(
        "EU0040", "Partial visitor leaves events to its default", "'{0}' leaves {1} of the {2} events of '{3}' to '{4}': {5}",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0040"));

    public static readonly DiagnosticDescriptor KindsWithoutCase = new(
        "EU0041", "Switch lacks kinds of event", "The switch over '{0}' has no case for {1} of its values, and does nothing or throws for them: {2}",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0041"));

    public static readonly DiagnosticDescriptor KindsDefaulted = new(
        "EU0042", "Switch leaves kinds of event to its default", "The switch over '{0}' names no case for {1} of its kinds, which go where a kind that is new in the schema will go: {2}",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0042"));
}
