namespace EventUnion.EndToEnd.Tests.Validation;

/// <summary>Events of values that are one of several things.</summary>
[EventSchema("Validation/choices.schema.json", Validation = true)]
[EventRoot("#", Name = "ChoiceEvent")]
public static partial class ChoiceSchema;
