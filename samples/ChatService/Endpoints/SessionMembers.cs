using System.Globalization;
using System.Text.Json;
using ChatService.Storage;

namespace ChatService.Endpoints;

/// <summary>Writes what a session's envelope has beside the events.</summary>
internal static class SessionMembers
{
    /// <summary>UTC, with microseconds and without a zone, as the original service writes it.</summary>
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.ffffff";

    public static void Write(Utf8JsonWriter writer, SessionHead head)
    {
        writer.WriteString("last_updated_at"u8, head.LastUpdated.ToString(TimeFormat, CultureInfo.InvariantCulture));
        writer.WriteString("session_id"u8, head.Id);
        writer.WriteString("generated_title"u8, head.Title);
        WriteJson(writer, "index_ids"u8, head.IndexIds);
        WriteJson(writer, "job_metadata"u8, head.JobMetadata);
    }

    private static void WriteJson(Utf8JsonWriter writer, ReadOnlySpan<byte> name, byte[]? json)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(json ?? "null"u8, skipInputValidation: true); // made by this service, when it was stored
    }
}
