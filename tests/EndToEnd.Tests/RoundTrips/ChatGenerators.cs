using FsCheck;
using FsCheck.Fluent;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>Records of every event, and whole sessions.</summary>
public static class ChatGenerators
{
    private static readonly Gen<ValueMap<JsonData>> s_noExtra = Gen.Constant(ValueMap<JsonData>.Empty);

    public static Arbitrary<SessionRecord> Sessions() => Arb.From(Session(), SessionShrinker.Shrink);

    public static Arbitrary<EventRecord> Events() => Arb.From(Event(), EventShrinker.Shrink);

    public static Arbitrary<ToolResultRecord> ToolResults() => Arb.From(ToolResult(), EventShrinker.ToolResult);

    private static Gen<SessionRecord> Session() =>
        from events in Event().ListOf()
        from at in JsonGenerators.Times
        from id in JsonGenerators.Texts
        from title in Maybe(OrNull(JsonGenerators.Texts))
        from indexes in Maybe(OrNull(JsonGenerators.Texts.ListOf().Select(static texts => ValueList.CreateRange(texts))))
        from job in Maybe(OrNull(Job()))
        from extra in Extra("events", "last_updated_at", "session_id", "generated_title", "index_ids", "job_metadata")
        select new SessionRecord
        {
            Events = ValueList.CreateRange(events),
            LastUpdatedAt = at,
            SessionId = id,
            GeneratedTitle = title,
            IndexIds = indexes,
            JobMetadata = job,
            Extra = extra,
        };

    private static Gen<EventRecord> Event() => Gen.OneOf(
        Content(static (content, extra) => new ThinkingDeltaRecord { Content = content, Extra = extra }),
        Content(static (content, extra) => new TextDeltaRecord { Content = content, Extra = extra }),
        Content(static (content, extra) => new ThinkingRecord { Content = content, Extra = extra }),
        Content(static (content, extra) => new TextRecord { Content = content, Extra = extra }),
        Content(static (content, extra) => new UserInputRecord { Content = content, Extra = extra }),
        ToolCall(),
        ToolResult().Select(static e => (EventRecord)e),
        Stop(),
        UnknownEvents.Generator);

    // The members of other events are among the unknown ones on purpose: the union knows their names.
    private static Gen<EventRecord> Content(Func<string, ValueMap<JsonData>, EventRecord> make) =>
        from content in JsonGenerators.Texts
        from extra in Extra("type", "content")
        select make(content, extra);

    private static Gen<EventRecord> ToolCall() =>
        from arguments in JsonGenerators.Members()
        from id in JsonGenerators.Texts
        from name in JsonGenerators.Texts
        from extra in Extra("type", "arguments", "call_id", "name")
        select (EventRecord)new ToolCallRecord { Arguments = arguments, CallId = id, Name = name, Extra = extra };

    private static Gen<ToolResultRecord> ToolResult() =>
        from id in JsonGenerators.Texts
        from name in JsonGenerators.Texts
        from result in Gen.OneOf(JsonGenerators.Values(), Gen.Constant(JsonData.Null))
        from image in Maybe(OrNull(Image()))
        from extra in Extra("type", "call_id", "name", "result", "image_attachment")
        select new ToolResultRecord { CallId = id, Name = name, Result = result, ImageAttachment = image, Extra = extra };

    private static Gen<EventRecord> Stop() =>
        from error in OrNull(JsonGenerators.Texts)
        from isError in Gen.Elements(true, false)
        from usage in Usage()
        from extra in Extra("type", "error", "is_error", "usage")
        select (EventRecord)new StopRecord { Error = error, IsError = isError, Usage = usage, Extra = extra };

    private static Gen<ImageAttachmentRecord> Image() =>
        from name in JsonGenerators.Texts
        from source in JsonGenerators.Texts
        from extra in Extra("attachment_name", "source_id")
        select new ImageAttachmentRecord { AttachmentName = name, SourceId = source, Extra = extra };

    private static Gen<UsageRecord> Usage() =>
        from duration in Maybe(OrNullValue(JsonGenerators.Numbers))
        from input in Maybe(OrNullValue(JsonGenerators.Integers))
        from output in Maybe(OrNullValue(JsonGenerators.Integers))
        from turns in Maybe(OrNullValue(JsonGenerators.Integers))
        from extra in Extra("duration_ms", "total_input_tokens", "total_output_tokens", "turns")
        select new UsageRecord { DurationMs = duration, TotalInputTokens = input, TotalOutputTokens = output, Turns = turns, Extra = extra };

    private static Gen<JobMetadataRecord> Job() =>
        from usage in Usage()
        from error in Maybe(OrNull(JsonGenerators.Texts))
        from ids in Maybe(OrNull(JsonGenerators.Texts.ListOf().Select(static texts => ValueList.CreateRange(texts))))
        from isError in Maybe(OrNullValue(Gen.Elements(true, false)))
        from extra in Extra("duration_ms", "error", "export_config_ids", "is_error", "total_input_tokens", "total_output_tokens", "turns")
        select new JobMetadataRecord
        {
            DurationMs = usage.DurationMs,
            TotalInputTokens = usage.TotalInputTokens,
            TotalOutputTokens = usage.TotalOutputTokens,
            Turns = usage.Turns,
            Error = error,
            ExportConfigIds = ids,
            IsError = isError,
            Extra = extra,
        };

    private static Gen<ValueMap<JsonData>> Extra(params string[] declared)
    {
        Gen<ValueMap<JsonData>> some =
            from members in JsonGenerators.Members("call_id", "name", "content", "usage", "result", "arguments", "skipped_index_ids", "shared_access", "type_")
            select ValueMap.CreateRange(members.Where(member => !declared.Contains(member.Key)));
        return Gen.Frequency((2, s_noExtra), (1, some));
    }

    private static Gen<Optional<T>> Maybe<T>(Gen<T> value) => Gen.Frequency((1, Gen.Constant(default(Optional<T>))), (3, value.Select(static v => new Optional<T>(v))));

    private static Gen<T?> OrNull<T>(Gen<T> value)
        where T : class => Gen.Frequency((1, Gen.Constant((T?)null)), (4, value.Select(static v => (T?)v)));

    private static Gen<T?> OrNullValue<T>(Gen<T> value)
        where T : struct => Gen.Frequency((1, Gen.Constant((T?)null)), (4, value.Select(static v => (T?)v)));
}
