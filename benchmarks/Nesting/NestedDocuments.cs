using System.Text;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Nesting;

/// <summary>Documents whose events hold one another so many levels deep; the tag is last, as where a producer sorts its members.</summary>
internal static class NestedDocuments
{
    public static Document Create(string name, int levels, int maxBytes)
    {
        string one = string.Concat(Enumerable.Repeat("{\"inner\":", levels)) + "{\"kind\":\"leaf\",\"value\":1}" + string.Concat(Enumerable.Repeat(",\"kind\":\"branch\"}", levels));
        int events = Math.Max(1, maxBytes / (one.Length + 1));
        var text = new StringBuilder("{\"events\":[", (events * (one.Length + 1)) + 20);
        for (int i = 0; i < events; i++)
            text.Append(i == 0 ? "" : ",").Append(one);
        return Document.Of(name, Encoding.UTF8.GetBytes(text.Append("]}").ToString()), events, (ulong)events * (uint)(levels + 1));
    }
}
