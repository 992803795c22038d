using EventUnion.Benchmarks.Owned;
using EventUnion.Benchmarks.Views;
using SessionGenerator;

namespace EventUnion.Benchmarks.Harness;

/// <summary>A session in memory, that contenders read.</summary>
internal sealed class Document
{
    private Document(string name, byte[] json)
    {
        Name = name;
        Json = json;
        var decoded = new DecodedFoldVisitor();
        ChatSchema.Session.Read(json, ref decoded);
        DecodedChecksum = decoded.Fold.Value;
        Events = decoded.Events;
        IsTagFirst = decoded.TagFirst == decoded.Events;
        var raw = new RawFoldVisitor();
        ChatSchema.Session.Read(json, ref raw);
        RawChecksum = raw.Fold.Value;
    }

    private Document(string name, byte[] json, long events, ulong checksum)
    {
        Name = name;
        Json = json;
        Events = events;
        RawChecksum = DecodedChecksum = checksum;
    }

    public string Name { get; }

    public byte[] Json { get; }

    public long Events { get; }

    /// <summary>Whether the tag is the first member of every event.</summary>
    public bool IsTagFirst { get; }

    public ulong RawChecksum { get; }

    public ulong DecodedChecksum { get; }

    public static Document Generate(Workload workload, Layout layout, int bytes)
    {
        var plan = new SessionPlan { Workload = workload, Layout = layout, Bytes = bytes };
        return new Document($"{workload}/{layout}".ToLowerInvariant(), SyntheticSession.Create(plan));
    }

    public static Document FromJson(string name, byte[] json) => new(name, json);

    /// <summary>A document of another schema than the chat session's.</summary>
    public static Document Of(string name, byte[] json, long events, ulong checksum) => new(name, json, events, checksum);

    public static Document Load(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}
