using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>Smaller events of the same kind that may fail in the same way.</summary>
internal static class EventShrinker
{
    public static IEnumerable<EventRecord> Shrink(EventRecord record) => record switch
    {
        ThinkingDeltaRecord e => Content(e, e.Content, e.Extra, static (e, text, extra) => e with { Content = text, Extra = extra }),
        TextDeltaRecord e => Content(e, e.Content, e.Extra, static (e, text, extra) => e with { Content = text, Extra = extra }),
        ThinkingRecord e => Content(e, e.Content, e.Extra, static (e, text, extra) => e with { Content = text, Extra = extra }),
        TextRecord e => Content(e, e.Content, e.Extra, static (e, text, extra) => e with { Content = text, Extra = extra }),
        UserInputRecord e => Content(e, e.Content, e.Extra, static (e, text, extra) => e with { Content = text, Extra = extra }),
        ToolCallRecord e =>
        [
            .. Members(e.Extra).Select(extra => e with { Extra = extra }),
            .. Members(e.Arguments).Select(arguments => e with { Arguments = arguments }),
            .. Text(e.CallId).Select(id => e with { CallId = id }),
            .. Text(e.Name).Select(name => e with { Name = name }),
        ],
        ToolResultRecord e => ToolResult(e),
        StopRecord e =>
        [
            .. Members(e.Extra).Select(extra => e with { Extra = extra }),
            .. e.Error is null ? [] : Text(e.Error).Select(error => e with { Error = error }).Prepend(e with { Error = null }),
            .. e.Usage == new UsageRecord() ? (IEnumerable<StopRecord>)[] : [e with { Usage = new() }],
        ],
        _ => [],
    };

    public static IEnumerable<ToolResultRecord> ToolResult(ToolResultRecord e) =>
    [
        .. Members(e.Extra).Select(extra => e with { Extra = extra }),
        .. e.ImageAttachment.IsPresent ? (IEnumerable<ToolResultRecord>)[e with { ImageAttachment = default }] : [],
        .. Json(e.Result).Select(result => e with { Result = result }),
        .. Text(e.CallId).Select(id => e with { CallId = id }),
        .. Text(e.Name).Select(name => e with { Name = name }),
    ];

    /// <summary>Nothing, each half, and each text without one of its last characters.</summary>
    public static IEnumerable<string> Text(string text)
    {
        System.Text.Rune[] runes = [.. text.EnumerateRunes()];
        if (runes.Length > 0)
        {
            yield return "";
        }

        if (runes.Length > 1)
        {
            yield return Of(runes[..(runes.Length / 2)]);
            yield return Of(runes[(runes.Length / 2)..]);
        }

        for (int i = 0; i < runes.Length && i < 16 && runes.Length > 2; i++)
        {
            yield return Of([.. runes[..i], .. runes[(i + 1)..]]);
        }
    }

    /// <summary>No members, each half of them, and all with one of them smaller.</summary>
    public static IEnumerable<ValueMap<JsonData>> Members(ValueMap<JsonData> members)
    {
        KeyValuePair<string, JsonData>[] all = [.. members];
        if (all.Length > 0)
        {
            yield return ValueMap<JsonData>.Empty;
        }

        if (all.Length > 1)
        {
            yield return ValueMap.CreateRange(all[..(all.Length / 2)]);
            yield return ValueMap.CreateRange(all[(all.Length / 2)..]);
        }

        for (int i = 0; i < all.Length; i++)
        {
            foreach (JsonData smaller in Json(all[i].Value))
            {
                yield return ValueMap.CreateRange([.. all[..i], new(all[i].Key, smaller), .. all[(i + 1)..]]);
            }
        }
    }

    /// <summary>Null, and what stands one level further inside.</summary>
    private static IEnumerable<JsonData> Json(JsonData json)
    {
        if (json == JsonData.Null)
        {
            yield break;
        }

        yield return JsonData.Null;
        System.Text.Json.JsonElement element = json.ToElement();
        IEnumerable<System.Text.Json.JsonElement> inside = element.ValueKind switch
        {
            System.Text.Json.JsonValueKind.Array => element.EnumerateArray(),
            System.Text.Json.JsonValueKind.Object => element.EnumerateObject().Select(static member => member.Value),
            _ => [],
        };
        foreach (System.Text.Json.JsonElement value in inside)
        {
            yield return JsonData.Parse(value.GetRawText());
        }
    }

    private static IEnumerable<EventRecord> Content<T>(T record, string text, ValueMap<JsonData> extra, Func<T, string, ValueMap<JsonData>, EventRecord> make) =>
    [
        .. Members(extra).Select(smaller => make(record, text, smaller)),
        .. Text(text).Select(smaller => make(record, smaller, extra)),
    ];

    private static string Of(System.Text.Rune[] runes) => string.Concat(runes.Select(static rune => rune.ToString()));
}
