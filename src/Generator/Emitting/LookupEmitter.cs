using System.Text;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// A lookup of UTF-8 text as a switch expression: by length, then by the byte that tells most of the texts of that length apart, then by comparison.
/// <code>
/// name.Length switch
/// {
///     4 when name.SequenceEqual("type"u8) => 1 &lt;&lt; 1,
///     _ => -1,
/// };
/// </code>
/// </summary>
internal static class LookupEmitter
{
    // Up to here comparing in order is as good as telling apart first.
    private const int MaxCompared = 2;

    public static void Write(SourceWriter writer, string header, string operand, IReadOnlyList<(string Text, string Result)> cases, string otherwise)
    {
        if (cases.Count == 0)
        {
            writer.Line(header + " => " + otherwise + ";");
            return;
        }

        using (writer.Open(header + " => " + operand + ".Length switch", ";"))
        {
            foreach (IGrouping<int, (string Text, string Result)> group in cases.GroupBy(static c => Encoding.UTF8.GetByteCount(c.Text)).OrderBy(static g => g.Key))
            {
                string length = Literals.Number(group.Key);
                (string Text, string Result)[] items = [.. group];
                if (items.Length <= MaxCompared || group.Key == 0)
                {
                    WriteCompared(writer, length, operand, items);
                }
                else
                {
                    WriteTold(writer, length, operand, items, otherwise);
                }
            }

            writer.Line("_ => " + otherwise + ",");
        }
    }

    private static void WriteTold(SourceWriter writer, string length, string operand, (string Text, string Result)[] items, string otherwise)
    {
        byte[][] texts = [.. items.Select(static i => Encoding.UTF8.GetBytes(i.Text))];
        int at = Enumerable.Range(0, texts[0].Length).OrderByDescending(i => texts.Select(t => t[i]).Distinct().Count()).First();
        using (writer.Open(length + " => " + operand + "[" + Literals.Number(at) + "] switch", ","))
        {
            for (int i = 0; i < items.Length; i++)
            {
                WriteCompared(writer, Byte(texts[i][at]), operand, [items[i]]);
            }

            writer.Line("_ => " + otherwise + ",");
        }
    }

    private static void WriteCompared(SourceWriter writer, string pattern, string operand, (string Text, string Result)[] items)
    {
        foreach ((string text, string result) in items)
        {
            writer.Line(pattern + " when global::System.MemoryExtensions.SequenceEqual(" + operand + ", " + Literals.Utf8(text) + ") => " + result + ",");
        }
    }

    private static string Byte(byte value) =>
        value is > (byte)' ' and < 0x7F and not (byte)'\'' and not (byte)'\\'
            ? "(byte)'" + (char)value + "'"
            : Literals.Number(value);
}
