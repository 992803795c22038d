using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing.Spelling;

/// <summary>Tells of keywords and types that are none, and so would be ignored in silence. Keywords of others are theirs: only what is one edit away from a known one is told.</summary>
internal sealed class MistypedKeywords(DiagnosticSink diagnostics)
{
    // A shorter word is one edit away from too many.
    private const int ShortestKeyword = 4;

    private static readonly string[] s_types = ["null", "boolean", "integer", "number", "string", "array", "object"];

    // One that is not read anyway is nothing to suggest.
    private static readonly string[] s_read = [.. Vocabulary.Uses.Where(static u => u.Value != KeywordUse.NotRead).Select(static u => u.Key)];

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>Tells of a member of a schema that is no keyword.</summary>
    public void CheckKeyword(SchemaPlace schema, ObjectMember member)
    {
        if (!_known.TryGetValue(member.Name, out string? meant))
        {
            meant = s_read.FirstOrDefault(k => IsTypedLike(member.Name, k));
            _known.Add(member.Name, meant);
        }

        if (meant is not null)
        {
            diagnostics.Report(DocumentDescriptors.KeywordUnknown, schema.File, member.NameSpan, member.Name, Suggestion.Of(meant));
        }
    }

    /// <summary>Tells of types that are none. A <c>type</c> that is no text is not looked at.</summary>
    public void CheckTypes(SchemaPlace schema, SchemaNode types)
    {
        foreach (SchemaNode type in types is ArrayNode many ? many.Items : [types])
        {
            if (type is ScalarNode { Kind: ScalarKind.String } name && !s_types.Contains(name.Text))
            {
                diagnostics.Report(DocumentDescriptors.TypeUnknown, schema.With(name), name.Text, Suggestion.Of(NearestName.Of(name.Text, s_types)));
            }
        }
    }

    private static bool IsTypedLike(string name, string keyword) =>
        keyword.Length >= ShortestKeyword && Math.Abs(name.Length - keyword.Length) <= 1 && NearestName.Edits(name, keyword) == 1;
}
