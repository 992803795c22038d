using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Diagnostics;

/// <summary>What a schema says that is lost or ambiguous in the generated types.</summary>
internal static class TypeDescriptors
{
    public static readonly DiagnosticDescriptor NoTag = new(
        "EU0009", "Union has no tag", "Nothing tells the {0} variants of this union apart; it becomes a raw JSON value",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0009"));

    public static readonly DiagnosticDescriptor TagCollision = new(
        "EU0010", "Tag value is given twice", "The tag value '{0}' of '{1}' already means '{2}', which keeps it{3}",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0010"));

    public static readonly DiagnosticDescriptor TagLacking = new(
        "EU0030", "Variant lacks the constant of the others", "'{0}' is a constant in {1} of the {2} variants of this union and not in {3}, so it is no tag, and an event of an unknown '{0}' may pass for one that its members fit",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0030"));

    public static readonly DiagnosticDescriptor TagShared = new(
        "EU0031", "Tag value is shared", "The tag value '{0}' of '{1}' is that of '{2}' too; their members tell them apart",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0031"));

    public static readonly DiagnosticDescriptor NotToldApart = new(
        "EU0011", "Variants can't be told apart without their tag", "The tag '{0}' is optional; without it these variants are not recognised: {1}",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0011"));

    public static readonly DiagnosticDescriptor RawValue = new(
        "EU0012", "Part of the schema becomes a raw value", "This becomes a raw JSON value: {0}",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0012"));

    public static readonly DiagnosticDescriptor NameCollision = new(
        "EU0013", "Two names are alike in C#", "'{0}' would be named '{1}', which is taken; it is named '{2}'",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0013"));

    public static readonly DiagnosticDescriptor MappingUnused = new(
        "EU0018", "Mapping entry matches no variant", "The mapping of '{0}' to '{1}' matches no variant of the union; events with this tag are unknown",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0018"));

    public static readonly DiagnosticDescriptor VariantHidden = new(
        "EU0028", "Variant is hidden by another", "'{0}' is left out: {1}",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0028"));

    public static readonly DiagnosticDescriptor GivenNameInvalid = new(
        "EU0029", "Given name is no C# name", "'{0}' can't be used as a name in C#; the name is made as if it were not given",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0029"));

    public static readonly DiagnosticDescriptor SseEventIsNoTag = new(
        "EU0034", "Keyword of server-sent events says nothing", "'x-sse-event-is-tag' is true or false and stands beside the oneOf or anyOf of a union; here it says nothing",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0034"));

    public static readonly DiagnosticDescriptor SseEventLeftOut = new(
        "EU0035", "Server-sent event has no JSON schema", "The server-sent event '{0}' is left out: nothing says which JSON its data is",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0035"));

    public static readonly DiagnosticDescriptor PatternNotChecked = new(
        "EU0050", "Pattern can't be checked", "The pattern '{0}' can't be told in the words of .NET's regular expressions; validation leaves it out",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0050"));

    public static readonly DiagnosticDescriptor EventsTooDeep = new(
        "EU0026", "Events lie too deep for a history", "The events at '{0}' lie deeper in '{1}' than objects are read together, so '{1}' is an object and no history",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0026"));

    public static readonly DiagnosticDescriptor KeywordIgnored = new(
        "EU0021", "Keyword is not read", "'{0}' is not read; what it adds stays in the raw JSON",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0021"));
}
