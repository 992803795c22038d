using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.Differential;

/// <summary>What the views of a session should show.</summary>
internal static class ReferenceSession
{
    /// <summary>The text of the outcome; null where the document is no session.</summary>
    public static string? Text(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var session = new ReferenceObject(root);

        // Events are delivered as they come, so those of a second array follow.
        IEnumerable<JsonElement> events = session.Members
            .Where(static member => member.Name == "events" && member.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(static member => member.Value.EnumerateArray());
        string envelope = $"last_updated_at={ReferenceValue.Text(session["last_updated_at"])} session_id={ReferenceValue.Text(session["session_id"])} " +
            $"generated_title={ReferenceValue.TextMember(session["generated_title"])} index_ids={ReferenceValue.TextsMember(session["index_ids"])} job_metadata={Job(session["job_metadata"])}";
        return string.Join("\n", [.. events.Select(static (e, index) => ReferenceEvent.Line(e, index)), envelope, "accepted"]);
    }

    private static string Job(JsonElement? job)
    {
        if (job is not { ValueKind: JsonValueKind.Object } value)
        {
            return ReferenceValue.State(job);
        }

        var j = new ReferenceObject(value);
        return $"{{{ReferenceValue.NumberMember(j["duration_ms"])} {ReferenceValue.TextMember(j["error"])} {ReferenceValue.TextsMember(j["export_config_ids"])} " +
            $"{ReferenceValue.BooleanMember(j["is_error"])} {ReferenceValue.NumberMember(j["total_input_tokens"])} {ReferenceValue.NumberMember(j["total_output_tokens"])} {ReferenceValue.NumberMember(j["turns"])}}}";
    }
}
