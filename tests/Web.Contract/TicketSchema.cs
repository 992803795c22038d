namespace EventUnion.Web.Contract;

/// <summary>Events with an open enum, numbers and times, and with tags of several values.</summary>
[EventSchema("tickets.schema.json")]
[EventRoot("#", Name = "TicketEvent")]
public static partial class TicketSchema;
