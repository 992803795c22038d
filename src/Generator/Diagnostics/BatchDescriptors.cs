using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Diagnostics;

/// <summary>Batches that are kept beyond their turn.</summary>
internal static class BatchDescriptors
{
    public static readonly DiagnosticDescriptor BatchKept = new(
        "EU0043", "Batch of events is kept", "{0} keeps a batch, which is over when the next one is asked for; go through it in its turn, and keep events as records",
        Descriptor.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptor.Page("EU0043"));
}
