using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Diagnostics;

/// <summary>Problems of the project, the attributes and the class they stand on.</summary>
internal static class SetupDescriptors
{
    public static readonly DiagnosticDescriptor FileNotFound = new(
        "EU0001", "Schema file not found", "No additional file matches '{0}'; add <AdditionalFiles Include=\"{0}\" /> to the project",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0001"));

    public static readonly DiagnosticDescriptor FileAmbiguous = new(
        "EU0002", "Schema file is ambiguous", "Several additional files match '{0}': {1}; spell more of the path",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0002"));

    public static readonly DiagnosticDescriptor RootNotFound = new(
        "EU0005", "Root not found", "'{0}' points to nothing in '{1}'",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0005"));

    public static readonly DiagnosticDescriptor RootNotUsable = new(
        "EU0006", "Root is neither a tagged union nor an object", "'{0}' is {1}; a root must be a tagged union of objects or an object with properties",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0006"));

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        "EU0014", "C# 14 is needed", "The generated code is C# 14, but the project's language version is {0}; set <LangVersion>14</LangVersion> or later",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0014"));

    public static readonly DiagnosticDescriptor RuntimeVersion = new(
        "EU0015", "EventUnion runtime is missing or too old", "The generated code needs the EventUnion runtime of contract {0} or later, but the project references {1}",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0015"));

    public static readonly DiagnosticDescriptor ClassNotPartial = new(
        "EU0016", "Schema class is not partial", "'{0}' must be partial and not local to its file, as what is nested in '{1}' is generated in other files",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0016"));

    public static readonly DiagnosticDescriptor ClassGeneric = new(
        "EU0017", "Schema class is generic", "'{0}' has type parameters; a schema class and the types around it must have none",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0017"));

    public static readonly DiagnosticDescriptor RootRepeated = new(
        "EU0019", "Root is given twice", "'{0}' is the type that '{1}' already names; this root is left out",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0019"));

    public static readonly DiagnosticDescriptor RootNameInvalid = new(
        "EU0020", "Root's name is not an identifier", "'{0}' can't be the name of a C# type; '{1}' is used",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0020"));

    public static readonly DiagnosticDescriptor NameUnused = new(
        "EU0039", "Name is for nothing", "The name '{0}' is given to nothing: {1}",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0039"));

    public static readonly DiagnosticDescriptor RootAssumed = new(
        "EU0025", "Schema class names no root", "'{0}' has no [EventRoot], so the whole document is its one root, called '{1}'",
        Descriptor.Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0025"));

    public static readonly DiagnosticDescriptor MemberTaken = new(
        "EU0027", "Member has the name of a generated type", "'{0}' stands in '{1}' already, and a type of this name is generated into it; call one of them otherwise",
        Descriptor.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0027"));
}
