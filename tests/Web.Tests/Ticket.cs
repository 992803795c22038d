using System.Text.Json.Serialization;
using static EventUnion.Web.Contract.ChatSchema;
using static EventUnion.Web.Contract.TicketSchema;

namespace EventUnion.Web.Tests;

/// <summary>A type of somebody's own, with this library's types in it.</summary>
internal sealed record Ticket(
    Number Score,
    Timestamp At,
    JsonData Any,
    Urgency Plain,
    OpenEnum<Urgency> Urgency,
    ValueList<EventRecord> Events,
    ValueMap<JsonData> More)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Title { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<long?> Count { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<TicketEventRecord> Last { get; init; }

    public UnknownEventRecord? Stranger { get; init; }

    public Number? Missing { get; init; }
}
