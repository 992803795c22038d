using EventUnion.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Baselines;

/// <summary>Compares a baseline with what the schema is now, line by line whatever their order. Of what is new or gone as a whole, the parts are not told.</summary>
internal static class BaselineComparison
{
    public static IEnumerable<BaselineDifference> Compare(IReadOnlyList<BaselineLine> baseline, IReadOnlyList<BaselineLine> schema)
    {
        Dictionary<string, BaselineLine> before = ByKey(baseline);
        Dictionary<string, BaselineLine> now = ByKey(schema);
        foreach (BaselineLine line in baseline)
        {
            if (!ReferenceEquals(before[line.Key], line) || (!now.ContainsKey(line.Key) && (line.Parent.Length == 0 || now.ContainsKey(line.Parent))))
            {
                yield return new BaselineDifference(BaselineDescriptors.Removed, line.Span, [line.Key, line.Text]);
            }
            else if (now.TryGetValue(line.Key, out BaselineLine? same) && same.Text != line.Text)
            {
                yield return new BaselineDifference(BaselineDescriptors.Changed, line.Span, [line.Key, line.Text, same.Text]);
            }
        }

        var place = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (BaselineLine line in schema)
        {
            if (before.TryGetValue(line.Key, out BaselineLine? there))
            {
                place[line.Parent] = there.Span;
            }
            else if (line.Parent.Length == 0 || before.ContainsKey(line.Parent))
            {
                yield return new BaselineDifference(BaselineDescriptors.Added, Place(place, before, line), [line.Key, line.Text]);
            }
        }
    }

    // Behind the line that precedes it, else under the line that holds it, else at the top.
    private static TextSpan Place(Dictionary<string, TextSpan> siblings, Dictionary<string, BaselineLine> before, BaselineLine line) =>
        siblings.TryGetValue(line.Parent, out TextSpan behind) ? behind
        : before.TryGetValue(line.Parent, out BaselineLine? holder) ? holder.Span
        : default;

    // The first of two lines that say the same thing counts; the other is one too many.
    private static Dictionary<string, BaselineLine> ByKey(IReadOnlyList<BaselineLine> lines)
    {
        var keys = new Dictionary<string, BaselineLine>(StringComparer.Ordinal);
        foreach (BaselineLine line in lines)
        {
            if (!keys.ContainsKey(line.Key))
            {
                keys.Add(line.Key, line);
            }
        }

        return keys;
    }
}
