using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatService.Access;
using ChatService.Endpoints;
using ChatService.Http;
using ChatService.Ingest;
using ChatService.Storage;
using EventUnion.Benchmarks.SystemTextJson;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using EventKind = ChatService.ChatSchema.EventKind;

namespace EventUnion.Benchmarks.Serving;

/// <summary>
/// The endpoints as one writes them with System.Text.Json's source generation: events are objects on their way in and on their way out. As good as that gets: a block of events at a time, never the whole history;
/// buffers are kept; texts are escaped no more than JSON needs.
/// </summary>
internal sealed class StjEndpoints(ISessionStore store)
{
    public const string Prefix = "/stj";
    private const int FlushBytes = 32 << 10;

    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonTypeInfo<StjEvent> s_event = StjAnyOrderContext.Default.StjEvent;
    private static readonly JsonTypeInfo<List<StjEvent>> s_events = StjAnyOrderContext.Default.ListStjEvent;
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _buffers = [];

    public static void Map(WebApplication app)
    {
        var endpoints = new StjEndpoints(app.Services.GetRequiredService<ISessionStore>());
        app.MapGet(Prefix + "/api/v1/chat/{session_id}", endpoints.GetAsync);
        app.MapPost(Prefix + "/api/v1/chat/{session_id}/events", endpoints.IngestAsync);
    }

    private async Task GetAsync(HttpContext context)
    {
        SessionHead head = await FindAsync(context);
        context.Response.ContentType = "application/json";
        PipeWriter output = context.Response.BodyWriter;
        await using var writer = new Utf8JsonWriter(output, s_writing);
        writer.WriteStartObject();
        writer.WriteStartArray("events"u8);
        ArrayBufferWriter<byte> buffer = Rent();
        for (long next = 0; next < head.Events;)
        {
            buffer.ResetWrittenCount();
            buffer.Write("["u8);
            next = await store.CopyEventsAsync(head.Key, next, head.Events, buffer, context.RequestAborted);
            buffer.Write("]"u8);
            foreach (StjEvent e in JsonSerializer.Deserialize(buffer.WrittenSpan, s_events)!)
                JsonSerializer.Serialize(writer, e, s_event);
            await writer.FlushAsync(context.RequestAborted);
            if (output.UnflushedBytes >= FlushBytes)
                await output.FlushAsync(context.RequestAborted);
        }

        _buffers.Add(buffer);
        writer.WriteEndArray();
        SessionMembers.Write(writer, head);
        writer.WriteEndObject();
    }

    private async Task IngestAsync(HttpContext context)
    {
        SessionHead head = await FindAsync(context);
        var blocks = new EventBlockBuilder();
        ArrayBufferWriter<byte> buffer = Rent();
        await using var writer = new Utf8JsonWriter(buffer, s_writing);
        StjStop? latest = null;
        string? title = null;
        long stored = 0;
        await foreach (StjEvent? e in JsonSerializer.DeserializeAsyncEnumerable(context.Request.BodyReader, s_event, topLevelValues: true, context.RequestAborted))
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            JsonSerializer.Serialize(writer, e!, s_event);
            blocks.Add(buffer.WrittenSpan, EventMark.Of(KindOf(e!), strays: false, tagIsInferred: false));
            stored++;
            latest = e as StjStop ?? latest;
            if (head.Title is null && title is null && e is StjUserInput input)
                title = SessionTitle.Of(input.Content);
        }

        _buffers.Add(buffer);
        AppendOutcome outcome = await store.AppendAsync(
            new Append { Session = head.Key, Blocks = blocks.Take(), Title = title, JobMetadata = latest is null ? null : Metadata(latest) },
            context.RequestAborted);
        var report = new IngestReport { Stored = stored, AlreadyStored = 0, Bad = 0, Errors = [], NextOffset = context.Request.ContentLength ?? 0, Complete = true, EventCount = outcome.Events };
        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.BodyWriter, report, ServiceJson.Default.IngestReport, context.RequestAborted);
    }

    private static byte[] Metadata(StjStop stop) => JsonSerializer.SerializeToUtf8Bytes(
        new StjJobMetadata(stop.Usage.DurationMs, stop.Error, stop.IsError, stop.Usage.TotalInputTokens, stop.Usage.TotalOutputTokens, stop.Usage.Turns),
        StjJobContext.Default.StjJobMetadata);

    private static EventKind KindOf(StjEvent e) => e switch
    {
        StjThinkingDelta => EventKind.ThinkingDelta,
        StjTextDelta => EventKind.TextDelta,
        StjThinking => EventKind.Thinking,
        StjText => EventKind.Text,
        StjUserInput => EventKind.UserInput,
        StjToolCall => EventKind.ToolCall,
        StjToolResult => EventKind.ToolResult,
        _ => EventKind.Stop,
    };

    private async ValueTask<SessionHead> FindAsync(HttpContext context)
    {
        Caller caller = context.Features.Get<Caller>() ?? throw ApiException.Unauthorized();
        return await store.FindAsync(Parameters.SessionId(context), Parameters.Reach(context, caller), context.RequestAborted) ?? throw ApiException.NotFound();
    }

    private ArrayBufferWriter<byte> Rent() => _buffers.TryTake(out ArrayBufferWriter<byte>? buffer) ? buffer : new ArrayBufferWriter<byte>(EventBlock.TargetBytes * 2);
}
