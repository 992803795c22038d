using System.Globalization;
using System.Text;
using SessionGenerator;

namespace EventUnion.Benchmarks.Scaling;

/// <summary>Documents of the chat session's schema that differ in one quantity.</summary>
internal static class ScaledDocuments
{
    // Enough to warm up with.
    private const int FewEvents = 1_000;

    /// <summary>So many fragments; where there is room for one byte only, a few, for warming up.</summary>
    public static byte[] OfEvents(int events, int maxBytes) =>
        SyntheticSession.Create(new SessionPlan { Workload = Workload.Delta, Events = maxBytes == 1 ? Math.Min(events, FewEvents) : events, Bytes = Math.Max(maxBytes, 450_000_000) });

    /// <summary>Texts of so many bytes each.</summary>
    public static byte[] OfContent(int length, int maxBytes)
    {
        string content = new('x', length);
        return Repeat($$"""{"content":"{{content}}","type":"text"}""", maxBytes);
    }

    /// <summary>Tool calls whose tag follows so many members that the schema does not know.</summary>
    public static byte[] OfTagPosition(int position, int maxBytes)
    {
        string before = Members(position);
        string after = Members(100 - position);
        return Repeat($$"""{{{before}}"type":"text_delta",{{after}}"content":"abc"}""", maxBytes);
    }

    /// <summary>Fragments with so many members, all but two unknown to the schema.</summary>
    public static byte[] OfMembers(int members, int maxBytes) =>
        Repeat($$"""{{{Members(members - 2)}}"content":"abc","type":"text_delta"}""", maxBytes);

    private static string Members(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"member_{i:D3}\":{i},")));

    private static byte[] Repeat(string json, int maxBytes)
    {
        int count = Math.Max(1, maxBytes / (json.Length + 1));
        var text = new StringBuilder("{\"events\":[", (count * (json.Length + 1)) + 100);
        for (int i = 0; i < count; i++)
            text.Append(i == 0 ? "" : ",").Append(json);
        text.Append("],\"last_updated_at\":\"2026-05-07T09:14:03\",\"session_id\":\"ses-1\"}");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
