using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>The names that a schema gives by <c>x-csharp-name</c>.</summary>
internal static class GivenNames
{
    /// <summary>The name that stands in a schema itself, or null where there is none that can be used.</summary>
    public static string? Of(SchemaPlace place, DiagnosticSink diagnostics)
    {
        if ((place.Node as ObjectNode)?.Text(Vocabulary.GivenName) is not { } name || Identifier.IsUsable(name))
        {
            return (place.Node as ObjectNode)?.Text(Vocabulary.GivenName);
        }

        diagnostics.Report(TypeDescriptors.GivenNameInvalid, place.File, ((ObjectNode)place.Node)[Vocabulary.GivenName]!.Span, name);
        return null;
    }
}
