using System.Diagnostics.CodeAnalysis;

namespace EventUnion;

/// <summary>Compares texts by their bytes. The hash is seeded per process, so that no document can be made to collide.</summary>
internal sealed class JsonNameComparer : IEqualityComparer<ReadOnlyMemory<byte>>
{
    public static JsonNameComparer Instance { get; } = new();

    public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

    public int GetHashCode([DisallowNull] ReadOnlyMemory<byte> obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(obj.Span);
        return hash.ToHashCode();
    }
}
