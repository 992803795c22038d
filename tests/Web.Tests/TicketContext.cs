using System.Text.Json.Serialization;
using EventUnion.Web.Contract;

namespace EventUnion.Web.Tests;

/// <summary>What the source generator of System.Text.Json makes of records and of types that hold them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(ChatSchema.EventRecord[]))]
[JsonSerializable(typeof(ChatSchema.SessionRecord))]
[JsonSerializable(typeof(ChatSchema.TextRecord))]
[JsonSerializable(typeof(ChatSchema.UnknownEventRecord))]
internal sealed partial class TicketContext : JsonSerializerContext;
