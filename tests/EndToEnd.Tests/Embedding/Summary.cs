using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Embedding;

/// <summary>What somebody keeps of a session that stands in a larger document.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record Summary(string Id, string Kinds)
{
    /// <summary>A converter as users write it: the serializer's reader goes straight into a visitor.</summary>
    internal sealed class Converter : JsonConverter<Summary>
    {
        public override Summary Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var transcript = new Transcript();
            Session session = Session.Read(ref reader, ref transcript);
            return new Summary(session.SessionId.ToString(), string.Join(' ', transcript.Lines.Select(static line => line.Split(' ')[1])));
        }

        public override void Write(Utf8JsonWriter writer, Summary value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }
}
