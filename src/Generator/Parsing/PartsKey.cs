using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Parsing;

/// <summary>Parts by identity of their nodes: two values of one key are of one type.</summary>
internal readonly struct PartsKey(ImmutableArray<SchemaPart> parts) : IEquatable<PartsKey>
{
    private readonly ImmutableArray<SchemaPart> _parts = parts;

    public bool Equals(PartsKey other)
    {
        if (_parts.Length != other._parts.Length)
        {
            return false;
        }

        for (int i = 0; i < _parts.Length; i++)
        {
            if (!ReferenceEquals(Node(i), other.Node(i)) || _parts[i].SkipsAlternatives != other._parts[i].SkipsAlternatives)
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is PartsKey other && Equals(other);

    public override int GetHashCode()
    {
        int hash = _parts.Length;
        for (int i = 0; i < _parts.Length; i++)
        {
            hash = unchecked((hash * 31) + RuntimeHelpers.GetHashCode(Node(i)));
        }

        return hash;
    }

    private SchemaNode Node(int i) => _parts[i].Place.Node;
}
