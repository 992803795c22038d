using System.Text.Json;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Views;

/// <summary>
/// What a good programmer writes by hand over <see cref="Utf8JsonReader"/>: an event's members go into slots as they come, the event is dispatched at its end, so the
/// tag may stand anywhere; names are told apart by length before they are compared; no string and no object is made. Like most such readers it does not
/// validate the UTF-8 within strings.
/// </summary>
internal sealed class HandwrittenContender : IContender
{
    public string Name => "utf8jsonreader";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () =>
    {
        var fold = new Fold();
        var reader = new Utf8JsonReader(document.Json);
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool events = reader.ValueTextEquals("events"u8);
            reader.Read();
            if (events && reader.TokenType == JsonTokenType.StartArray)
                ReadEvents(ref reader, ref fold);
            else
                reader.Skip();
        }

        return reader.Read() ? throw new JsonException("There is something after the document.") : fold.Value;
    };

    private static void ReadEvents(ref Utf8JsonReader reader, ref Fold fold)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var slots = new HandwrittenSlots { Kind = -1 };
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                ReadMember(ref reader, ref slots);
            slots.AddTo(ref fold);
        }
    }

    private static void ReadMember(ref Utf8JsonReader reader, ref HandwrittenSlots slots)
    {
        int slot = FindMember(ref reader);
        reader.Read();
        switch (slot)
        {
            case HandwrittenSlots.Type:
                slots.Kind = FindKind(ref reader);
                break;
            case HandwrittenSlots.ContentMember:
                slots.Content = reader.ValueSpan.Length;
                break;
            case HandwrittenSlots.CallIdMember:
                slots.CallId = reader.ValueSpan.Length;
                break;
            case HandwrittenSlots.NameMember:
                slots.Name = reader.ValueSpan.Length;
                break;
            case HandwrittenSlots.ValueMember:
                long start = reader.TokenStartIndex;
                reader.Skip();
                slots.Value = (int)(reader.BytesConsumed - start);
                break;
            case HandwrittenSlots.UsageMember:
                ReadUsage(ref reader, ref slots);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static void ReadUsage(ref Utf8JsonReader reader, ref HandwrittenSlots slots)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool input = reader.ValueTextEquals("total_input_tokens"u8);
            bool output = !input && reader.ValueTextEquals("total_output_tokens"u8);
            reader.Read();
            long tokens = (input || output) && reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : 0;
            if (input)
                slots.InputTokens = tokens;
            else if (output)
                slots.OutputTokens = tokens;
            else
                reader.Skip();
        }
    }

    private static int FindMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
            return HandwrittenNames.FindEscapedMember(ref reader);
        ReadOnlySpan<byte> name = reader.ValueSpan;
        return name.Length switch
        {
            4 when name.SequenceEqual("type"u8) => HandwrittenSlots.Type,
            4 when name.SequenceEqual("name"u8) => HandwrittenSlots.NameMember,
            5 when name.SequenceEqual("usage"u8) => HandwrittenSlots.UsageMember,
            6 when name.SequenceEqual("result"u8) => HandwrittenSlots.ValueMember,
            7 when name.SequenceEqual("content"u8) => HandwrittenSlots.ContentMember,
            7 when name.SequenceEqual("call_id"u8) => HandwrittenSlots.CallIdMember,
            9 when name.SequenceEqual("arguments"u8) => HandwrittenSlots.ValueMember,
            _ => HandwrittenSlots.Other,
        };
    }

    private static int FindKind(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
            return HandwrittenNames.FindEscapedKind(ref reader);
        ReadOnlySpan<byte> tag = reader.ValueSpan;
        return tag.Length switch
        {
            4 when tag.SequenceEqual("text"u8) => Kinds.Text,
            4 when tag.SequenceEqual("stop"u8) => Kinds.Stop,
            8 when tag.SequenceEqual("thinking"u8) => Kinds.Thinking,
            9 when tag.SequenceEqual("tool_call"u8) => Kinds.ToolCall,
            10 when tag.SequenceEqual("text_delta"u8) => Kinds.TextDelta,
            10 when tag.SequenceEqual("user_input"u8) => Kinds.UserInput,
            11 when tag.SequenceEqual("tool_result"u8) => Kinds.ToolResult,
            14 when tag.SequenceEqual("thinking_delta"u8) => Kinds.ThinkingDelta,
            _ => -1,
        };
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
            throw new JsonException($"The document does not begin with {token}.");
    }
}
