using System.Globalization;
using System.Text;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Wide;

/// <summary>Documents that use so many of the 200 kinds, in no order.</summary>
internal static class WideDocuments
{
    /// <summary>Makes one; its checksum is the sum of its events' kinds, which count from 1.</summary>
    public static Document Create(string name, int kinds, int maxBytes)
    {
        var text = new StringBuilder("{\"events\":[");
        uint state = 1;
        ulong checksum = 0;
        long events = 0;
        while (text.Length < maxBytes || events == 0)
        {
            state = (state * 1664525) + 1013904223;
            int kind = (int)((state >> 8) % (uint)kinds);
            int length = (int)(state >> 28);
            text.Append(events == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{{\"content\":\"{new string('x', length)}\",\"kind\":\"kind_{kind}\"}}");
            checksum += (uint)kind + 1;
            events++;
        }

        return Document.Of(name, Encoding.UTF8.GetBytes(text.Append("]}").ToString()), events, checksum);
    }
}
