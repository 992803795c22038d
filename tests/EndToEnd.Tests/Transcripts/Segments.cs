using System.Buffers;

namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>Cuts bytes into the segments of a sequence.</summary>
internal static class Segments
{
    /// <summary>Segments of equal size; the last may be shorter.</summary>
    public static ReadOnlySequence<byte> Of(byte[] json, int size)
    {
        var cuts = new List<int>();
        for (int at = size; at < json.Length; at += size)
        {
            cuts.Add(at);
        }

        return At(json, cuts);
    }

    /// <summary>Segments that end at the given offsets, in ascending order; two that are equal make an empty segment.</summary>
    public static ReadOnlySequence<byte> At(byte[] json, IEnumerable<int> cuts)
    {
        Segment? first = null;
        Segment? last = null;
        int from = 0;
        foreach (int cut in cuts.Append(json.Length))
        {
            // A copy for each, so that reading beyond a segment's end is found out.
            var segment = new Segment(json[from..cut], from);
            last?.Append(segment);
            first ??= segment;
            last = segment;
            from = cut;
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(byte[] bytes, long index)
        {
            Memory = bytes;
            RunningIndex = index;
        }

        public void Append(Segment next) => Next = next;
    }
}
