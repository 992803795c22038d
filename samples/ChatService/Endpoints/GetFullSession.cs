using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using ChatService.Access;
using ChatService.Http;
using ChatService.Storage;
using Microsoft.Net.Http.Headers;

namespace ChatService.Endpoints;

/// <summary>
/// <c>GET /api/v1/chat/{session_id}</c>: the envelope with all events. The events are not read, only copied: they were read when they came in, and are stored as an array's elements
/// stand, so that what goes out is what came in. No more than a block is held, however long the history is.
/// </summary>
internal sealed class GetFullSession(ISessionStore store, ServiceSettings settings)
{
    /// <summary>When so many bytes are waiting for the client, wait for it.</summary>
    private const int FlushBytes = 32 << 10;

    private readonly Shares _answers = new("answers under way", settings.MaxAnswers, settings.MaxAnswersPerCaller);

    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        Reach reach = Parameters.Reach(context, caller);
        SessionHead head = await store.FindAsync(Parameters.SessionId(context), reach, context.RequestAborted) ?? throw ApiException.NotFound();

        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{head.Stamp}-{head.Version}\""), isWeak: true);
        HttpResponse response = context.Response;
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append(HeaderNames.Vary, "Authorization, Cookie");
        if (IsKnown(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        byte[] tail = Tail(head);
        response.ContentType = "application/json";
        response.ContentLength = Begin.Length + head.EventBytes + Math.Max(0, head.Events - 1) + tail.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        _answers.Take(caller, 1);
        try
        {
            await WriteAsync(response.BodyWriter, head, tail, context.RequestAborted);
        }
        finally
        {
            _answers.GiveBack(caller, 1);
        }
    }

    private static ReadOnlySpan<byte> Begin => "{\"events\":["u8;

    private async Task WriteAsync(PipeWriter output, SessionHead head, byte[] tail, CancellationToken cancellationToken)
    {
        output.Write(Begin);
        for (long next = 0; next < head.Events;)
        {
            if (next > 0)
                output.Write(","u8);
            next = await store.CopyEventsAsync(head.Key, next, head.Events, output, cancellationToken);
            if (output.UnflushedBytes >= FlushBytes && (await output.FlushAsync(cancellationToken)).IsCompleted)
                return; // the client has hung up
        }

        output.Write(tail);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>Weak, since a compressed answer is another sequence of bytes; for If-None-Match that is all the same.</summary>
    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag)
    {
        IList<EntityTagHeaderValue> known = request.GetTypedHeaders().IfNoneMatch;
        return known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false));
    }

    private static byte[] Tail(SessionHead head)
    {
        var members = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(members))
        {
            writer.WriteStartObject();
            SessionMembers.Write(writer, head);
            writer.WriteEndObject();
        }

        // The object's opening brace has gone out before the events: a comma stands in its place.
        byte[] tail = [(byte)']', .. members.WrittenSpan];
        tail[1] = (byte)',';
        return tail;
    }
}
