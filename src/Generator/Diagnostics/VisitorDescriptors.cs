using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Diagnostics;

/// <summary>Why a partial visitor can't be completed.</summary>
internal static class VisitorDescriptors
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "EU0022", "Partial visitor is not partial", "'{0}' must be partial and not local to its file, as what '{1}' lacks is generated in another file",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0022"));

    public static readonly DiagnosticDescriptor InterfaceNotFound = new(
        "EU0023", "Partial visitor names no visitor interface", "'{0}' must name the visitor interface of a generated union, such as IEventVisitor, among its base types",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0023"));

    public static readonly DiagnosticDescriptor DefaultNotFound = new(
        "EU0024", "Partial visitor's default method is missing", "'{0}' needs the method 'void {1}(scoped {2} e)' for the events that it has no method for",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0024"));
}
