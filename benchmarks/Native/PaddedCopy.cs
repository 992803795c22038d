using System.Runtime.InteropServices;

namespace EventUnion.Benchmarks.Native;

/// <summary>A document outside the managed heap, followed by the spaces that simdjson may read.</summary>
internal sealed unsafe class PaddedCopy : IDisposable
{
    private const int Alignment = 64;
    private byte* _json;

    public PaddedCopy(ReadOnlySpan<byte> json, nuint padding)
    {
        Length = (nuint)json.Length;
        Capacity = Length + padding;
        _json = (byte*)NativeMemory.AlignedAlloc(Capacity, Alignment);
        json.CopyTo(new Span<byte>(_json, json.Length));
        new Span<byte>(_json + json.Length, (int)padding).Fill((byte)' ');
    }

    ~PaddedCopy() => Free();

    public byte* Json => _json;

    public nuint Length { get; }

    public nuint Capacity { get; }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_json);
        _json = null;
    }
}
