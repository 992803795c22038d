using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Diagnostics;

/// <summary>Problems of a schema's text and of its references.</summary>
internal static class DocumentDescriptors
{
    public static readonly DiagnosticDescriptor Malformed = new(
        "EU0003", "Schema is malformed", "The schema can't be read as {0}: {1}",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0003"));

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "EU0004", "Member is given twice", "'{0}' is given twice in one object; the last one counts",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0004"));

    public static readonly DiagnosticDescriptor ReferenceNotFound = new(
        "EU0007", "Reference not found", "'{0}' points to nothing; {1}{2}",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0007"));

    public static readonly DiagnosticDescriptor EndlessReference = new(
        "EU0008", "Reference leads back to itself", "This schema is defined by itself alone or nested without end; any JSON is accepted in its place",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0008"));

    public static readonly DiagnosticDescriptor TypeUnknown = new(
        "EU0032", "Type is unknown", "'{0}' is no type of JSON Schema, and says nothing of the value{1}",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0032"));

    public static readonly DiagnosticDescriptor KeywordUnknown = new(
        "EU0033", "Keyword is unknown", "'{0}' is no keyword, and says nothing{1}",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0033"));
}
