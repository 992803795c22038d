using System.Text;
using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.Differential;

/// <summary>What a transcript should say of an event: kinds, inference and strays written down once more, from the schema's text.</summary>
internal static class ReferenceEvent
{
    private static readonly string[] s_kinds = ["thinking_delta", "text_delta", "thinking", "text", "tool_call", "tool_result", "stop", "user_input"];

    public static string Line(JsonElement element, long index)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Unknown(index, "NotAnObject", null, null);
        }

        var e = new ReferenceObject(element);
        JsonElement? tag = e["type"];
        if (e.Count("type") > 1)
        {
            return Unknown(index, "DuplicateTag", tag, e);
        }

        if (tag is null)
        {
            string[] fitting = [.. s_kinds.Where(kind => HasRequired(e, kind))];
            return fitting.Length == 1 ? Known(index, fitting[0], e) : Unknown(index, "MissingTag", tag, e);
        }

        if (tag.Value.ValueKind != JsonValueKind.String)
        {
            return Unknown(index, "WrongTagType", tag, e);
        }

        string text = ReferenceObject.TextOf(tag.Value);
        return s_kinds.Contains(text) ? Known(index, text, e) : Unknown(index, "UnknownTag", tag, e);
    }

    private static string Unknown(long index, string reason, JsonElement? tag, ReferenceObject? e) =>
        $"{index} ?{reason} tag={ReferenceValue.TextMember(tag)} could=0{string.Concat(s_kinds.Select(kind => e is not null && HasRequired(e, kind) ? '1' : '0'))}";

    private static string Known(long index, string kind, ReferenceObject e) => $"{index} {kind}{(Strays(e, kind) ? " strays" : "")} {Members(e, kind)}";

    private static bool HasRequired(ReferenceObject e, string kind) => kind switch
    {
        "tool_call" => e.KindOf("arguments") == JsonValueKind.Object && IsText(e, "call_id") && IsText(e, "name"),
        "tool_result" => IsText(e, "call_id") && IsText(e, "name") && e["result"] is not null,
        "stop" => e.KindOf("error") is JsonValueKind.String or JsonValueKind.Null && e.IsBoolean("is_error") && e.KindOf("usage") == JsonValueKind.Object,
        _ => IsText(e, "content"),
    };

    private static bool Strays(ReferenceObject e, string kind) => !HasRequired(e, kind) || kind switch
    {
        "tool_result" => e["image_attachment"] is { } image && image.ValueKind switch
        {
            JsonValueKind.Null => false,
            JsonValueKind.Object => new ReferenceObject(image) is var a && !(IsText(a, "attachment_name") && IsText(a, "source_id")),
            _ => true,
        },
        "stop" => e["usage"] is { } usage && StraysInUsage(new ReferenceObject(usage)),
        _ => false,
    };

    private static bool StraysInUsage(ReferenceObject usage) =>
        usage.KindOf("duration_ms") is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Number)
        || new[] { "total_input_tokens", "total_output_tokens", "turns" }.Any(name =>
            usage[name] is { } value && value.ValueKind != JsonValueKind.Null && !(value.ValueKind == JsonValueKind.Number && ReferenceValue.IsInt64(value)));

    private static string Members(ReferenceObject e, string kind) => kind switch
    {
        "tool_call" => $"arguments={(e["arguments"] is { ValueKind: JsonValueKind.Object } map ? ReferenceValue.Any(map) : "-")} call_id={ReferenceValue.Text(e["call_id"])} name={ReferenceValue.Text(e["name"])}",
        "tool_result" => $"call_id={ReferenceValue.Text(e["call_id"])} name={ReferenceValue.Text(e["name"])} " +
            $"result={(e["result"] is { } result ? ReferenceValue.Any(result) : "(absent)")} image_attachment={Image(e["image_attachment"])}",
        "stop" => $"error={ReferenceValue.TextMember(e["error"])} is_error={(e.IsBoolean("is_error") ? e["is_error"]!.Value.GetBoolean() : "-")} usage={Usage(e["usage"])}",
        _ => $"content={ReferenceValue.Text(e["content"])}",
    };

    private static string Image(JsonElement? image)
    {
        if (image is not { ValueKind: JsonValueKind.Object } value)
        {
            return ReferenceValue.State(image);
        }

        var a = new ReferenceObject(value);
        return $"{{{ReferenceValue.Text(a["attachment_name"])} {ReferenceValue.Text(a["source_id"])}}}";
    }

    private static string Usage(JsonElement? usage)
    {
        if (usage is not { ValueKind: JsonValueKind.Object } value)
        {
            return "-";
        }

        var u = new ReferenceObject(value);
        var text = new StringBuilder("{");
        text.AppendJoin(' ', new[] { "duration_ms", "total_input_tokens", "total_output_tokens", "turns" }.Select(name => ReferenceValue.NumberMember(u[name])));
        return text.Append('}').ToString();
    }

    private static bool IsText(ReferenceObject e, string name) => e.KindOf(name) == JsonValueKind.String;
}
