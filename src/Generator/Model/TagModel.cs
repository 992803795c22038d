namespace EventUnion.Generator.Model;

/// <summary>One value of a tag.</summary>
/// <param name="Type">The JSON type it has.</param>
/// <param name="Value">The text of a string, unescaped; the digits of an integer; <c>true</c> or <c>false</c>.</param>
internal sealed record TagModel(TagType Type, string Value)
{
    /// <summary>The value for people: a text in quotes, anything else as it is in JSON.</summary>
    public string Shown => Type == TagType.String ? "\"" + Value + "\"" : Value;
}
