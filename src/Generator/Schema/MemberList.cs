using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>The members of an object as they are read.</summary>
internal sealed class MemberList
{
    // A schema of some megabytes has objects of thousands of members; most have five, and are looked through.
    private const int IndexFrom = 12;

    private ObjectMember[] _members = [];
    private int _count;
    private Dictionary<string, int>? _index;

    /// <summary>The place of a member, or -1 where there is none of the name.</summary>
    [MethodImpl(Jit.Optimized)]
    public int Find(string name)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(name, out int at) ? at : -1;
        }

        for (int i = 0; i < _count; i++)
        {
            if (_members[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Adds a member whose name none has yet.</summary>
    public void Add(ObjectMember member)
    {
        if (_count == _members.Length)
        {
            Array.Resize(ref _members, Math.Max(4, 2 * _count));
        }

        if (_count == IndexFrom)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < _count; i++)
            {
                _index.Add(_members[i].Name, i);
            }
        }

        _index?.Add(member.Name, _count);
        _members[_count++] = member;
    }

    /// <summary>Puts a member in the place of another of its name.</summary>
    public void Replace(int place, ObjectMember member) => _members[place] = member;

    /// <summary>The object of these members; none may be added then.</summary>
    public ObjectNode ToNode(TextSpan span) => new(span, ImmutableArray.Create(_members, 0, _count), _index);
}
