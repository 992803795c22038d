using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Diagnostics;

/// <summary>What a schema says otherwise than the baseline that was committed with it.</summary>
internal static class BaselineDescriptors
{
    public static readonly DiagnosticDescriptor Added = new(
        "EU0044", "Schema adds to the baseline", "'{0}' is new in the schema: {1}",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0044"));

    public static readonly DiagnosticDescriptor Removed = new(
        "EU0045", "Schema lacks what the baseline has", "'{0}' is gone from the schema; it was: {1}",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0045"));

    public static readonly DiagnosticDescriptor Changed = new(
        "EU0046", "Schema differs from the baseline", "'{0}' has changed in the schema, from '{1}' to '{2}'",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0046"));

    public static readonly DiagnosticDescriptor Outdated = new(
        "EU0047", "Baseline can be brought up to date", "'{0}' is not what '{1}' reads any more; its code fix writes it anew",
        Descriptor.Category, DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0047"));
}
