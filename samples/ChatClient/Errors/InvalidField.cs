namespace ChatClient.Errors;

/// <summary>A parameter that is not what it has to be.</summary>
/// <param name="Location">Where it stands and its name, as in <c>query.project_id</c>.</param>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Type">The same, for programs.</param>
public readonly record struct InvalidField(string Location, string Message, string Type);
