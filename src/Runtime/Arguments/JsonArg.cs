using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using EventUnion.CompilerServices;
using EventUnion.Internal;

namespace EventUnion;

/// <summary>Any JSON to write as it is: raw JSON, owned JSON, null, or (by default) nothing at all.</summary>
/// <remarks>
/// Arguments are made by implicit conversion where a method asks for one: <c>arguments: "{}"u8</c>, <c>arguments: null</c>. They borrow what
/// they are made of and allocate nothing. Raw JSON is checked when it is written; it is copied byte by byte, white space too. Lists, maps and records that are
/// owned convert as well: <c>items: record.Items</c>; arrays of records by <see cref="FromRecords"/>, other arrays and dictionaries by way of <see cref="ValueList{T}"/>
/// and <see cref="ValueMap{T}"/>.
/// </remarks>
[SuppressMessage("Usage", "CA2225", Justification = "Arguments are made by conversion.")]
public readonly ref struct JsonArg
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly ArgumentKind _kind;
    private readonly bool _isValidated;
    private readonly object? _owned;

    private JsonArg(ArgumentKind kind, ReadOnlySpan<byte> json, bool validated)
    {
        _kind = kind;
        _json = json;
        _isValidated = validated;
    }

    private JsonArg(object owned)
    {
        _kind = ArgumentKind.Raw;
        _isValidated = true;
        _owned = owned;
    }

    /// <summary>JSON <c>null</c>.</summary>
    public static JsonArg Null => new(ArgumentKind.Null, default, validated: true);

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsAbsent => _kind == ArgumentKind.Absent;

    /// <summary>Whether JSON <c>null</c> is to be written because the argument is null; not whether the raw JSON says so.</summary>
    public bool IsNull => _kind == ArgumentKind.Null;

    /// <summary>Writes a property, or nothing where the argument is absent.</summary>
    /// <param name="writer">Receives the property.</param>
    /// <param name="propertyName">The name, UTF-8.</param>
    /// <exception cref="JsonException">
    /// The argument is raw JSON that is malformed, no valid UTF-8, or nested deeper than <see cref="JsonData.MaxDepth"/>; nothing was written.
    /// </exception>
    public void WriteTo(Utf8JsonWriter writer, ReadOnlySpan<byte> propertyName)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsAbsent)
            return;
        Check();
        writer.WritePropertyName(propertyName);
        WriteChecked(writer);
    }

    /// <summary>Writes a property that may not be left out.</summary>
    /// <param name="writer">Receives the property.</param>
    /// <param name="propertyName">The name, UTF-8.</param>
    /// <exception cref="ArgumentException">The argument is absent.</exception>
    public void WriteRequired(Utf8JsonWriter writer, ReadOnlySpan<byte> propertyName)
    {
        if (IsAbsent)
            ValueThrow.RequiredIsAbsent(propertyName);
        WriteTo(writer, propertyName);
    }

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Receives the value.</param>
    /// <exception cref="InvalidOperationException">The argument is absent.</exception>
    /// <exception cref="JsonException">
    /// The argument is raw JSON that is malformed, no valid UTF-8, or nested deeper than <see cref="JsonData.MaxDepth"/>; nothing was written.
    /// </exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsAbsent)
            ValueThrow.ArgumentIsAbsent();
        Check();
        WriteChecked(writer);
    }

    /// <summary>Raw JSON: one value, UTF-8.</summary>
    public static implicit operator JsonArg(ReadOnlySpan<byte> json) => new(ArgumentKind.Raw, json, validated: false);

    /// <summary>Owned JSON, or JSON <c>null</c> for null.</summary>
    public static implicit operator JsonArg(JsonData? data) => data is null ? Null : FromValidated(data.Utf8.Span);

    /// <summary>A record, or JSON <c>null</c> for null.</summary>
    /// <param name="record">The record.</param>
    public static JsonArg From(IJsonRecord? record) => record is null ? Null : new(record);

    /// <summary>An array of records, such as an array or a list of them, or JSON <c>null</c> for null. A record in it that is null is written as null.</summary>
    /// <param name="records">The records. They are gone through when the argument is written.</param>
    public static JsonArg FromRecords(IReadOnlyList<IJsonRecord?>? records) => records is null ? Null : new(records);

    /// <summary>The JSON of a view, as it was read.</summary>
    /// <typeparam name="TView">The view of an object or event.</typeparam>
    /// <param name="view">The view.</param>
    public static JsonArg FromView<TView>(TView view)
        where TView : IFramed<TView>, allows ref struct => FromValidated(TView.FrameOf(view).Json);

    /// <summary>An owned list or map, or JSON <c>null</c> for null.</summary>
    internal static JsonArg From(IOwnedCollection? collection) => collection is null ? Null : new(collection);

    /// <summary>JSON that a reader has accepted already.</summary>
    internal static JsonArg FromValidated(ReadOnlySpan<byte> json) => new(ArgumentKind.Raw, json, validated: true);

    private void Check()
    {
        if (!_isValidated)
            JsonSyntax.Check(_json);
    }

    private void WriteChecked(Utf8JsonWriter writer)
    {
        if (IsNull)
            writer.WriteNullValue();
        else if (_owned is not null)
            OwnedValue.Write(writer, _owned);
        else
            writer.WriteRawValue(_json, skipInputValidation: true);
    }
}
