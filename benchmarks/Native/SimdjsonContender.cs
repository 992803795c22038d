using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Native;

/// <summary>simdjson On-Demand in C++, one pass, called once per document; the padded copy that it needs is made before the clock starts.</summary>
internal sealed class SimdjsonContender : IContender
{
    public string Name => "simdjson-ondemand";

    public FoldBasis Basis => FoldBasis.Raw;

    public string? Unavailable => SimdjsonLibrary.Unavailable;

    public unsafe Func<ulong> Prepare(Document document)
    {
        var copy = new PaddedCopy(document.Json, SimdjsonLibrary.Padding());
        return () =>
        {
            int error = SimdjsonLibrary.Fold(copy.Json, copy.Length, copy.Capacity, out ulong checksum);
            GC.KeepAlive(copy);
            return error == 0 ? checksum : throw new InvalidDataException($"simdjson rejects the document with error {error}.");
        };
    }
}
