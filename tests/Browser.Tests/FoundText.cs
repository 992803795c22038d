namespace Browser.Tests;

/// <summary>Counts what a search has to find, by the session's JSON alone.</summary>
internal static class FoundText
{
    /// <summary>How many rows have a word, in a text or a name that they show. Fragments that follow one another are one row, with what repeats them as a whole; so are a call and its result.</summary>
    /// <param name="word">The word, in lower case.</param>
    /// <param name="events">The events of a session that keeps to its schema.</param>
    public static int RowsWith(string word, IEnumerable<JsonElement> events)
    {
        List<StringBuilder> rows = [];
        Dictionary<string, StringBuilder> calls = [];
        string joined = "";
        foreach (JsonElement e in events)
        {
            string type = e.GetProperty("type").GetString()!;
            if (type == "tool_result" && calls.Remove(e.GetProperty("call_id").GetString()!, out StringBuilder? call))
            {
                AddTexts(call, e.GetProperty("result"));
                continue;
            }

            string open = joined;
            joined = type.EndsWith("_delta", StringComparison.Ordinal) ? type[..^"_delta".Length] : "";
            if (open == type && rows[^1].ToString() == e.GetProperty("content").GetString())
                continue;
            if (open.Length == 0 || open != joined)
                rows.Add(new StringBuilder());
            AddShown(rows[^1], e);
            if (type == "tool_call")
                calls[e.GetProperty("call_id").GetString()!] = rows[^1];
        }

        return rows.Count(row => row.ToString().Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static void AddShown(StringBuilder row, JsonElement e)
    {
        foreach (string member in new[] { "content", "name", "arguments", "result", "error" })
        {
            if (e.TryGetProperty(member, out JsonElement shown))
                AddTexts(row, shown);
        }
    }

    private static void AddTexts(StringBuilder row, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                row.Append(json.GetString());
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in json.EnumerateArray())
                    AddTexts(row, item);
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in json.EnumerateObject())
                {
                    row.Append(member.Name);
                    AddTexts(row, member.Value);
                }

                break;
        }
    }
}
