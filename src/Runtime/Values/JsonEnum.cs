namespace EventUnion;

/// <summary>A text that the schema lists the values of, and any other: an open enum.</summary>
/// <typeparam name="TEnum">The enum; its default is what the schema does not list.</typeparam>
public readonly ref struct JsonEnum<TEnum>
    where TEnum : struct, Enum
{
    internal JsonEnum(JsonText text, TEnum value)
    {
        Text = text;
        Value = value;
    }

    /// <summary>The text as it stands in the input.</summary>
    public JsonText Text { get; }

    /// <summary>The value; the default where the schema does not list the text.</summary>
    public TEnum Value { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Text.ToString();
}
