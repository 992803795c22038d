namespace EventUnion.Generator.Model;

/// <summary>One value of an open enum.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Text">The JSON string, unescaped.</param>
internal sealed record EnumValueModel(string Name, string Text);
