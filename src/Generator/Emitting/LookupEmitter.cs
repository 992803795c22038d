using System.Text;

namespace EventUnion.Generator.Emitting;

/// <summary>
/// A lookup of UTF-8 text as a tree of switch expressions: by length, then by one byte after another that tells the texts of that length apart, then by comparison
/// with what is left. It looks at no place of the text twice but to compare it, so that it takes a time in the length of the text, not in the number of texts.
/// <code>
/// // By length, then by the bytes that tell texts of one length apart; what is left is compared.
/// static int FindKind(ReadOnlySpan&lt;byte> tag) => tag.Length switch
/// {
///     4 when tag.SequenceEqual("stop"u8) => 1,
///     5 => tag[0] switch
///     {
///         (byte)'t' => tag[4] switch { (byte)'d' when tag.SequenceEqual("timed"u8) => 2, … },
///         (byte)'e' when tag.SequenceEqual("error"u8) => 5,
///         _ => 0,
///     },
///     _ => 0,
/// };
/// </code>
/// </summary>
internal sealed class LookupEmitter
{
    // Up to here comparing in order is as good as telling apart first.
    private const int MaxCompared = 2;

    // Texts that no byte tells apart in more than two parts could nest as deep as they are long, and compilers nest switches on their stack.
    // Hundreds of names that people wrote take three or four; below this depth texts are compared in order.
    private const int MaxDepth = 12;

    private readonly SourceWriter _writer;
    private readonly string _operand;
    private readonly string _otherwise;

    private LookupEmitter(SourceWriter writer, string operand, string otherwise)
    {
        _writer = writer;
        _operand = operand;
        _otherwise = otherwise;
    }

    /// <summary>Writes a method.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="header">The method up to its body.</param>
    /// <param name="operand">Its parameter: a span of bytes.</param>
    /// <param name="cases">The texts, and what to answer for each; of two that are the same in UTF-8 the first counts.</param>
    /// <param name="otherwise">What to answer for any other text.</param>
    public static void Write(SourceWriter writer, string header, string operand, IReadOnlyList<(string Text, string Result)> cases, string otherwise)
    {
        if (cases.Count == 0)
        {
            writer.Line(header + " => " + otherwise + ";");
            return;
        }

        LookupCase[][] lengths = [.. cases.Select(static c => new LookupCase(Encoding.UTF8.GetBytes(c.Text), c.Text, c.Result)).GroupBy(static c => c.Utf8.Length).OrderBy(static g => g.Key).Select(static g => g.ToArray())];
        if (lengths.Any(static l => l.Length > MaxCompared))
        {
            writer.Line("// By length, then by the bytes that tell texts of one length apart; what is left is compared.");
        }

        var emitter = new LookupEmitter(writer, operand, otherwise);
        using (writer.Open(header + " => " + operand + ".Length switch", ";"))
        {
            foreach (LookupCase[] length in lengths)
            {
                emitter.WriteArm(Literals.Number(length[0].Utf8.Length), length, 0);
            }

            writer.Line("_ => " + otherwise + ",");
        }
    }

    private void WriteArm(string pattern, LookupCase[] cases, int depth)
    {
        int at = cases.Length > MaxCompared && depth < MaxDepth ? MostTelling(cases) : -1;
        if (at < 0)
        {
            foreach (LookupCase item in cases)
            {
                _writer.Line(pattern + " when global::System.MemoryExtensions.SequenceEqual(" + _operand + ", " + Literals.Utf8(item.Text) + ") => " + item.Result + ",");
            }

            return;
        }

        using (_writer.Open(pattern + " => " + _operand + "[" + Literals.Number(at) + "] switch", ","))
        {
            foreach (IGrouping<byte, LookupCase> group in cases.GroupBy(c => c.Utf8[at]))
            {
                WriteArm(Byte(group.Key), [.. group], depth + 1);
            }

            _writer.Line("_ => " + _otherwise + ",");
        }
    }

    // The first of the places at which most different bytes stand, or -1 where the texts are all the same.
    private static int MostTelling(LookupCase[] cases)
    {
        int best = -1;
        int most = 1;
        var lastSeenAt = new int[256];
        for (int at = 0; at < cases[0].Utf8.Length; at++)
        {
            int count = 0;
            foreach (LookupCase item in cases)
            {
                ref int seen = ref lastSeenAt[item.Utf8[at]];
                count += seen == at + 1 ? 0 : 1;
                seen = at + 1;
            }

            (best, most) = count > most ? (at, count) : (best, most);
        }

        return best;
    }

    private static string Byte(byte value) =>
        value is > (byte)' ' and < 0x7F and not (byte)'\'' and not (byte)'\\'
            ? "(byte)'" + (char)value + "'"
            : Literals.Number(value);
}
