namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>A history of events of which some share a tag value, with a union beside it that has no tag.</summary>
[EventSchema("Unions/mail.schema.json")]
[EventRoot("#", Name = "Mailbox")]
[EventRoot("#/$defs/Event", Name = "Event")]
[EventRoot("#/$defs/Reply", Name = "Reply")]
public static partial class MailSchema;
