using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EventUnion.CompilerServices;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>Records as JSON.</summary>
internal static class Written
{
    private static readonly JsonWriterOptions[] s_options =
    [
        new(),
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new() { Indented = true },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, SkipValidation = true },
    ];

    /// <summary>One of the ways to write JSON.</summary>
    public static byte[] By(IJsonRecord record, int way)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, s_options[(way & int.MaxValue) % s_options.Length]))
        {
            record.WriteTo(writer);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>The record without the members that its schema does not declare.</summary>
    public static SessionRecord WithoutExtra(SessionRecord session) => session with
    {
        Extra = ValueMap<JsonData>.Empty,
        JobMetadata = session.JobMetadata.TryGet(out JobMetadataRecord? job) && job is not null ? job with { Extra = ValueMap<JsonData>.Empty } : session.JobMetadata,
        Events = ValueList.CreateRange(session.Events.Select(WithoutExtra)),
    };

    public static EventRecord WithoutExtra(EventRecord record) => record switch
    {
        ThinkingDeltaRecord e => e with { Extra = ValueMap<JsonData>.Empty },
        TextDeltaRecord e => e with { Extra = ValueMap<JsonData>.Empty },
        ThinkingRecord e => e with { Extra = ValueMap<JsonData>.Empty },
        TextRecord e => e with { Extra = ValueMap<JsonData>.Empty },
        UserInputRecord e => e with { Extra = ValueMap<JsonData>.Empty },
        ToolCallRecord e => e with { Extra = ValueMap<JsonData>.Empty },
        ToolResultRecord e => e with
        {
            Extra = ValueMap<JsonData>.Empty,
            ImageAttachment = e.ImageAttachment.TryGet(out ImageAttachmentRecord? image) && image is not null ? image with { Extra = ValueMap<JsonData>.Empty } : e.ImageAttachment,
        },
        StopRecord e => e with { Extra = ValueMap<JsonData>.Empty, Usage = e.Usage with { Extra = ValueMap<JsonData>.Empty } },
        _ => record,
    };

    /// <summary>The event's JSON without its tag.</summary>
    public static byte[] WithoutTag(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            foreach (JsonProperty member in document.RootElement.EnumerateObject().Where(static member => member.Name != "type"))
            {
                member.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
