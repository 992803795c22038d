using System.Text;
using FsCheck.Xunit;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>The engine of learned layouts and the authority agree on verdict, error, kinds and slots, on every input.</summary>
public class EqualityTests
{
    private const string Plain = """{"content":"abc","type":"text_delta"}""";

    [Property(MaxTest = 300)]
    public void GeneratedSession_IsReadTheSameWay(int seed) => BothWays.AssertSameSession(SessionText.Make(new Random(seed), 60));

    [Property(MaxTest = 300)]
    public void LargeSession_IsReadTheSameWayWithoutACopy(int seed)
    {
        byte[] json = SessionText.Make(new Random(seed), 300);

        BothWays.AssertSameSession(json);
        BothWays.AssertSameSession(json.AsSpan(0, json.Length - new Random(seed).Next(200)));
    }

    [Property(MaxTest = 1500)]
    public void MutatedSession_IsReadTheSameWay(int seed)
    {
        var random = new Random(seed);
        byte[] json = SessionText.Make(random, 8 + random.Next(40));
        BothWays.AssertSameSession(json);
        for (int i = 0; i < 6; i++)
        {
            BothWays.AssertSameSession(Mutation.Of(json, random));
        }
    }

    [Property(MaxTest = 1500)]
    public void SingleEvents_AreReadTheSameWay(int seed)
    {
        var random = new Random(seed);
        byte[] json = Encoding.UTF8.GetBytes(new string(' ', random.Next(3)) + SessionText.Event(random, random.Next(4)) + new string('\n', random.Next(2)));
        BothWays.AssertSameEvent(json);
        BothWays.AssertSameEvent(json);
        BothWays.AssertSameEvent(Mutation.Of(json, random));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    public void EscapeAtEveryPosition_IsReadTheSameWay(int length)
    {
        foreach (string piece in (string[])["\\n", "\\\"", "\\\\", "\\u0041", "\\u004", "\\x", "\\", "\u0001", "\\\\\\\"", "é", "\\ud800", "\\\",\"type\":\"text_delta\"},{\"content\":\""])
        {
            for (int at = 0; at <= length; at++)
            {
                BothWays.AssertSameSession(Repeated(Plain, $$"""{"content":"{{new string('x', at)}}{{piece}}{{new string('y', length - at)}}","type":"text_delta"}"""));
            }
        }
    }

    [Theory]
    [InlineData("1.")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("-01")]
    [InlineData("tru")]
    [InlineData("nul")]
    [InlineData("falsy")]
    [InlineData("truee")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.5e")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("[1 2]")]
    [InlineData("{]")]
    [InlineData("[}")]
    [InlineData("[[[[[]]]]")]
    [InlineData("\"\\u12\"")]
    [InlineData("/**/1")]
    [InlineData("")]
    public void ValueThatIsAlmostOne_IsRejectedTheSameWay(string value)
    {
        foreach (string place in (string[])["""{"error":null,"is_error":false,"usage":{"turns":@},"type":"stop"}""", """{"call_id":"c","name":"n","result":@,"type":"tool_result"}""", """{"content":"c","more":@,"type":"text"}"""])
        {
            foreach (string learned in (string[])["1", "true", "[1]", "{\"a\":1}", "\"s\""])
            {
                string good = place.Replace("@", learned, StringComparison.Ordinal);
                BothWays.AssertSameSession(Repeated(good, place.Replace("@", value, StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public void LayoutThatChangesAfterAThousandEvents_IsReadTheSameWay()
    {
        string many = string.Join(",", Enumerable.Repeat(Plain, 1000));
        foreach (string other in (string[])
        [
            """{"type":"text_delta","content":"abc"}""", """{"content":"abc","content":"d","type":"text_delta"}""", """{"content":"abc","type":"text_delta","type":"text"}""",
            """{"content":null,"type":"text_delta"}""", """{"content":{"a":1},"type":"text_delta"}""", """{"content":"abc","type":"text_delta" }""", """{"content":"abc","typo":"text_delta"}""",
            """{ "content":"abc","type":"text_delta"}""", """{"content":"abc","type":"tex\u0074_delta"}""", """{"c\u006fntent":"abc","type":"text_delta"}""", "{}", "1", "[]", "null", "", "}", ",", "]",
        ])
        {
            foreach (string separator in (string[])[",", ", ", " ,", ",,", "", " ", "\n,\n"])
            {
                BothWays.AssertSameSession(Session(many + separator + other + "," + Plain));
            }
        }
    }

    [Fact]
    public void MemberThatIsNullAndThenAnObject_IsReadTheSameWay() => BothWays.AssertSameSession(Session(string.Join(",", Enumerable.Range(0, 200).Select(i =>
        $$"""{"call_id":"c","name":"n","image_attachment":{{(i % 3) switch { 0 => "null", 1 => """{"attachment_name":"a","source_id":"s"}""", _ => "[1]" }}},"result":{{i}},"type":"tool_result"}"""))));

    [Fact]
    public void EverySeparatorAndEnd_IsJudgedTheSameWay()
    {
        foreach (string end in (string[])["]}", "] }", ",]}", "}", "]", "", "]}x", "]}}", "]]", "]}\n", ",", "]},", "],\"more\":1}", "],\"events\":[" + Plain + "]}", "],\"session_id\":\"t\"}", "],}"])
        {
            string all = string.Join(",", Enumerable.Repeat(Plain, 200));
            BothWays.AssertSameSession(Encoding.UTF8.GetBytes("{\"events\":[" + all + end));
            BothWays.AssertSameSession(Encoding.UTF8.GetBytes("\uFEFF{\"events\":[\n" + all + end));
        }
    }

    [Fact]
    public void InvalidUtf8AnywhereInALearnedLayout_IsRejectedTheSameWay()
    {
        byte[] json = Session(string.Join(",", Enumerable.Repeat(Plain, 20)));
        for (int at = 0; at < json.Length; at++)
        {
            byte[] bad = [.. json];
            bad[at] = 0xC3;
            BothWays.AssertSameSession(bad);
        }
    }

    [Fact]
    public void DepthAtTheLimit_IsJudgedTheSameWay()
    {
        for (int depth = 55; depth < 70; depth++)
        {
            BothWays.AssertSameSession(Repeated($$"""{"call_id":"c","name":"n","result":{{new string('[', depth)}}{{new string(']', depth)}},"type":"tool_result"}"""));
        }
    }

    private static byte[] Repeated(string one, string? last = null) => Session(string.Join(",", Enumerable.Repeat(one, last is null ? 3 : 20)) + (last is null ? "" : "," + last) + "," + Plain);

    private static byte[] Session(string events) => Encoding.UTF8.GetBytes("""{"session_id":"s","last_updated_at":"t","events":[""" + events + "]}");
}
