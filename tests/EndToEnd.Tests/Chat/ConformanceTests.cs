using System.Text;
using System.Text.Json;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Chat;

public class ConformanceTests
{
    [Fact]
    public void JsonTestSuite_HasTheVerdictThatItsNamesSay()
    {
        string folder = Path.Combine(
            Environment.GetEnvironmentVariable("EVENTUNION_CORPORA") ?? Path.Combine(RepositoryRoot.Path, "..", "shared", "corpora"), "JSONTestSuite", "test_parsing");
        if (!Directory.Exists(folder) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("skipped: corpora not found");
        }

        var wrong = new List<string>();
        foreach (string file in Directory.EnumerateFiles(folder, "*.json"))
        {
            string name = Path.GetFileName(file);
            byte[] value = File.ReadAllBytes(file);
            Check(name, "alone", value, wrong);
            Check(name, "as result", [.. """{"call_id":"c","name":"n","type":"tool_result","result":"""u8, .. value, .. "}"u8], wrong);
        }

        Assert.Empty(wrong);
    }

    private static void Check(string name, string place, byte[] json, List<string> wrong)
    {
        var visitor = new Nothing();
        bool accepted = Event.TryRead(json, ref visitor, out EventError error);
        bool located = accepted || (error.Code != EventErrorCode.None && error.Offset >= 0 && error.Offset <= json.Length && error.Line > 0);
        bool expected = name[0] switch { 'y' => true, 'n' => false, _ => Authority(json) };
        if (accepted != expected || !located)
        {
            wrong.Add($"{name} {place}: {(accepted ? "accepted" : error.ToString())}");
        }
    }

    private static bool Authority(byte[] json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsMemory(3) : json);
            return System.Text.Unicode.Utf8.IsValid(json);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private struct Nothing : IEventVisitor
    {
        public readonly void Visit(ThinkingDelta e)
        {
        }

        public readonly void Visit(TextDelta e)
        {
        }

        public readonly void Visit(Thinking e)
        {
        }

        public readonly void Visit(Text e)
        {
        }

        public readonly void Visit(ToolCall e)
        {
        }

        public readonly void Visit(ToolResult e)
        {
        }

        public readonly void Visit(Stop e)
        {
        }

        public readonly void Visit(UserInput e)
        {
        }

        public readonly void Visit(UnknownEvent e)
        {
        }
    }
}
