using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>An object; its members are in document order and their names are distinct.</summary>
internal sealed class ObjectNode(TextSpan span, ImmutableArray<ObjectMember> members) : SchemaNode(span)
{
    // A schema of some megabytes has objects of thousands of members; most have five.
    private const int IndexFrom = 12;

    private readonly Dictionary<string, int>? _index = members.Length >= IndexFrom ? IndexOf(members) : null;

    public ImmutableArray<ObjectMember> Members { get; } = members;

    /// <summary>The value of a member, or null where there is none.</summary>
    public SchemaNode? this[string name]
    {
        get
        {
            if (_index is not null)
            {
                return _index.TryGetValue(name, out int at) ? Members[at].Value : null;
            }

            foreach (ObjectMember member in Members)
            {
                if (member.Name == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The text of a member that is a string; null for any other value.</summary>
    public string? Text(string name) => this[name] is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Text : null;

    /// <summary>Whether a member is there and is the literal true.</summary>
    public bool IsTrue(string name) => this[name] is ScalarNode { Kind: ScalarKind.True };

    private static Dictionary<string, int> IndexOf(ImmutableArray<ObjectMember> members)
    {
        var index = new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
        for (int i = 0; i < members.Length; i++)
        {
            index[members[i].Name] = i;
        }

        return index;
    }
}
