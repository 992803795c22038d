using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>The members of a YAML mapping as they are read: the last of one name wins, at the first one's place, and a merged member only where the mapping has none.</summary>
internal sealed class YamlMembers(ImmutableArray<TreeNote>.Builder notes)
{
    private readonly ImmutableArray<ObjectMember>.Builder _members = ImmutableArray.CreateBuilder<ObjectMember>();
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _merged = new(StringComparer.Ordinal);

    public void Add(ObjectMember member)
    {
        if (!_places.TryGetValue(member.Name, out int at))
        {
            Append(member);
            return;
        }

        if (!_merged.Remove(member.Name))
        {
            notes.Add(new TreeNote(false, member.NameSpan, member.Name));
        }

        _members[at] = member;
    }

    /// <summary>Takes in the members of another mapping, or of several, the first of which win: <c>&lt;&lt;</c>, which is older than the core schema and still written.</summary>
    public void Merge(SchemaNode value, TextSpan place)
    {
        switch (value)
        {
            case ObjectNode node:
                foreach (ObjectMember member in node.Members)
                {
                    if (!_places.ContainsKey(member.Name))
                    {
                        _merged.Add(member.Name);
                        Append(member);
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

    public ImmutableArray<ObjectMember> ToImmutable() => _members.ToImmutable();

    private void Append(ObjectMember member)
    {
        _places.Add(member.Name, _members.Count);
        _members.Add(member);
    }
}
