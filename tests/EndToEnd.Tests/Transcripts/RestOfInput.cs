using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>What a caller does who lends out its reader: it reads on, and finds out itself what stands after the value.</summary>
internal static class RestOfInput
{
    /// <exception cref="EventDataException">Something stands there.</exception>
    public static void MustBeEmpty(ref Utf8JsonReader reader)
    {
        Assert.Equal(0, reader.CurrentDepth);
        Assert.True(reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray));
        try
        {
            Assert.False(reader.Read());
        }
        catch (JsonException exception)
        {
            throw new EventDataException(new EventError(EventErrorCode.MalformedJson, exception.Message, "", reader.BytesConsumed, -1, 1, 1), exception);
        }
    }
}
