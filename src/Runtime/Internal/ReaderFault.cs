using System.Text;
using System.Text.Json;

namespace EventUnion.Internal;

/// <summary>
/// Tells what the JSON reader has met. Its exception has a text and a place only, and the text is no help: a program may be trimmed of it
/// (<c>UseSystemResourceKeys</c>). So the reader is asked again, in other ways.
/// </summary>
internal static class ReaderFault
{
    private const int DefaultDepth = 64;

    // What the reader says at the end of its input: in a container, a text, or where something has to follow.
    private static readonly string[] s_cutOff = [SaidOf("["), SaidOf("[1,"), SaidOf("[\""), SaidOf("[1."), SaidOf("{\"a\""), SaidOf("{\"a\":")];

    private static readonly string s_nothing = SaidOf("");

    /// <summary>What is wrong with a document that is, read to a depth.</summary>
    public static EventErrorCode CodeIn(ReadOnlySpan<byte> json, int maxDepth)
    {
        ReadOnlySpan<byte> text = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        return Met(text, maxDepth) is not { } met ? EventErrorCode.Truncated
            : Met(text, maxDepth + 1) is { } deeper && IsSamePlace(met, deeper) ? EventErrorCode.MalformedJson
            : EventErrorCode.TooDeep;
    }

    /// <summary>What a reader has met whose input nobody else can see: it is compared with what it says of inputs that are known. A number or word that is cut off it quotes, so there is nothing to
    /// compare: that is malformed.</summary>
    public static EventErrorCode CodeOf(ref Utf8JsonReader reader, JsonException error)
    {
        int maxDepth = reader.CurrentState.Options.MaxDepth is > 0 and int most ? most : DefaultDepth;
        string said = Said(error);

        // A bracket that has just been read does not count yet.
        bool isDeep = reader.CurrentDepth >= maxDepth - 1;
        return isDeep && (said == SaidOf(new string('[', maxDepth) + "[", maxDepth) || said == SaidOf(new string('[', maxDepth) + "{", maxDepth)) ? EventErrorCode.TooDeep
            : s_cutOff.Contains(said) ? EventErrorCode.Truncated
            : EventErrorCode.MalformedJson;
    }

    /// <summary>What to say of what the reader has met: its own words, without the place and without advice to who made the reader, which is nobody that reads them.</summary>
    public static string MessageOf(JsonException error, EventErrorCode code)
    {
        string said = Said(error);
        return code != EventErrorCode.Truncated ? Printable.CutMessage(said.Replace(" which is not supported in this mode. Change the reader options.", ".", StringComparison.Ordinal))
            : said == s_nothing ? "There is no JSON in the input."
            : "The input ends before the JSON does.";
    }

    private static string SaidOf(string json, int maxDepth = DefaultDepth) => Said(Met(Encoding.UTF8.GetBytes(json), maxDepth, isWhole: true)!);

    private static JsonException? Met(ReadOnlySpan<byte> json, int maxDepth, bool isWhole = false)
    {
        var reader = new Utf8JsonReader(json, isWhole, new JsonReaderState(new JsonReaderOptions { MaxDepth = maxDepth }));
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException error)
        {
            return error;
        }
    }

    private static bool IsSamePlace(JsonException one, JsonException other) => (one.LineNumber, one.BytePositionInLine) == (other.LineNumber, other.BytePositionInLine);

    private static string Said(JsonException error) => error.Message.LastIndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and int place ? error.Message[..place] : error.Message;
}
