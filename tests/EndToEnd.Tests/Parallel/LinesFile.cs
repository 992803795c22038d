using System.Text;

namespace EventUnion.EndToEnd.Tests.Parallel;

/// <summary>A file of lines, good, bad, blank and long, as random as one likes; it is gone when disposed.</summary>
internal sealed class LinesFile : IDisposable
{
    private static readonly string[] s_lines =
    [
        """{"type":"text","content":"words"}""",
        """{"type":"text_delta","content":"é漢\n"}""",
        """{"content":"later","type":"thinking"}""",
        """{"type":"later","x":[1,{"a":null}]}""",
        """{"type":"stop","error":null,"is_error":false,"usage":{"turns":3}}""",
        " \t{} ",
        "\uFEFF{\"type\":\"text\",\"content\":\"behind a mark\"}",
    ];

    private static readonly string[] s_blank = ["", " ", "\t \r", "\uFEFF", "\uFEFF \t", "\r", "\r\r"];

    private static readonly string[] s_bad =
        ["nonsense", "{\"type\":", "{}{}", "\uFEFF\uFEFF", "{\"type\":\"text\",\"content\":5}", "{\"type\":\"text\",\"content\":\"\u0001\"}", "[1,]", "{\"type\":\"text\"}", "\v", "tru"];

    public LinesFile(byte[] bytes)
    {
        Bytes = bytes;
        File.WriteAllBytes(Path, bytes);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

    public byte[] Bytes { get; }

    /// <summary>Random lines, and sometimes one more of a given text among them.</summary>
    public static LinesFile Create(Random random, string? special = null)
    {
        var text = new MemoryStream();
        int count = random.Next(60);
        int specialAt = special is null ? -1 : random.Next(count + 1);
        for (int i = 0; i <= count; i++)
        {
            byte[] line = i == specialAt ? Encoding.UTF8.GetBytes($$"""{"type":"text","content":"{{special}}"}""") : Line(random);
            text.Write(line);
            text.Write(i == count && random.Next(2) == 0 ? ""u8 : random.Next(3) == 0 ? "\r\n"u8 : "\n"u8);
        }

        return new(text.ToArray());
    }

    public void Dispose() => File.Delete(Path);

    private static byte[] Line(Random random) => random.Next(20) switch
    {
        0 or 1 => Encoding.UTF8.GetBytes(s_bad[random.Next(s_bad.Length)]),
        2 or 3 or 4 => Encoding.UTF8.GetBytes(s_blank[random.Next(s_blank.Length)]),
        5 => [0xEF],
        6 => [0xEF, 0xBB],
        7 => Encoding.UTF8.GetBytes($$"""{"type":"text","content":"{{new string('x', random.Next(300))}}"}"""),
        8 => Encoding.ASCII.GetBytes(new string(' ', random.Next(195, 206)) + (random.Next(2) == 0 ? "\r" : "")),
        _ => Encoding.UTF8.GetBytes(s_lines[random.Next(s_lines.Length)]),
    };
}
