using System.Text.Json;

namespace EventUnion.Internal.Streams;

/// <summary>Looks at a text that grows, a stretch at a time, so that all looks together cost as much as one.</summary>
/// <param name="maxDepth">How many containers may stand in each other.</param>
internal sealed class EnvelopePrefix(int maxDepth)
{
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = maxDepth });
    private int _at;

    /// <summary>Whether the text is the beginning of JSON. It ends where a token does.</summary>
    /// <param name="text">What was given before, and more.</param>
    public bool IsGood(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> more = text[_at..];
        var reader = new Utf8JsonReader(more, isFinalBlock: false, _state);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            return false;
        }

        _state = reader.CurrentState;
        _at += (int)reader.BytesConsumed;
        return Utf8Check.IsValid(more);
    }
}
