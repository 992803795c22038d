using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Spelling;

/// <summary>Tells of references that lead to nothing, each once, and of what was meant where that is plain.</summary>
internal sealed class BrokenReferences(ReferenceResolver references, DiagnosticSink diagnostics)
{
    private readonly NearestPlace _nearest = new(references);
    private readonly HashSet<SchemaNode> _told = [];

    /// <summary>Tells of a reference.</summary>
    /// <param name="reference">The reference, a string.</param>
    /// <param name="isVariant">Whether a union lists it as one of its variants.</param>
    public void Report(SchemaPlace reference, bool isVariant)
    {
        if (!_told.Add(reference.Node))
        {
            return;
        }

        string text = ((ScalarNode)reference.Node).Text;
        string outcome = isVariant ? "this variant is left out of the union, and what it describes is unknown" : "any JSON is accepted in its place";
        diagnostics.Report(DocumentDescriptors.ReferenceNotFound, reference, text, outcome, Suggestion.Of(_nearest.Of(reference, text)));
    }
}
