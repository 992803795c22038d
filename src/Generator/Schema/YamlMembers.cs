using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>The members of a YAML mapping as they are read: the last of one name wins, at the first one's place, and a merged member only where the mapping has none.</summary>
internal sealed class YamlMembers(ImmutableArray<TreeNote>.Builder notes)
{
    private readonly MemberList _members = new();
    private HashSet<string>? _merged;

    public void Add(ObjectMember member)
    {
        int place = _members.Find(member.Name);
        if (place < 0)
        {
            _members.Add(member);
            return;
        }

        if (_merged?.Remove(member.Name) != true)
        {
            notes.Add(new TreeNote(false, member.NameSpan, member.Name));
        }

        _members.Replace(place, member);
    }

    /// <summary>Takes in the members of another mapping, or of several, the first of which win: <c>&lt;&lt;</c>, which is older than the core schema and still written.</summary>
    public void Merge(SchemaNode value, TextSpan place)
    {
        switch (value)
        {
            case ObjectNode node:
                foreach (ObjectMember member in node.Members)
                {
                    if (_members.Find(member.Name) < 0)
                    {
                        (_merged ??= new HashSet<string>(StringComparer.Ordinal)).Add(member.Name);
                        _members.Add(member);
                    }
                }

                break;
            case ArrayNode array when array.Items.All(static i => i is ObjectNode):
                foreach (SchemaNode item in array.Items)
                {
                    Merge(item, place);
                }

                break;
            default:
                throw new YamlFault(place, "'<<' takes in a mapping or a list of mappings");
        }
    }

    public ObjectNode ToNode(TextSpan span) => _members.ToNode(span);
}
