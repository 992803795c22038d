using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>An object; its members are in document order and their names are distinct.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="members">Its members.</param>
/// <param name="index">Their places by name; null where they are few, and looked through.</param>
internal sealed class ObjectNode(TextSpan span, ImmutableArray<ObjectMember> members, Dictionary<string, int>? index) : SchemaNode(span)
{
    public ImmutableArray<ObjectMember> Members { get; } = members;

    /// <summary>The value of a member, or null where there is none.</summary>
    public SchemaNode? this[string name]
    {
        get
        {
            if (index is not null)
            {
                return index.TryGetValue(name, out int at) ? Members[at].Value : null;
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
}
