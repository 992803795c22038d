using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace EventUnion;

/// <summary>Where the value types throw: one method per error, out of the way of the callers' code.</summary>
internal static class ValueThrow
{
    /// <summary>The most bytes of payload that a message shows.</summary>
    private const int MaxQuotedBytes = 64;

    [DoesNotReturn]
    public static void PresentWithoutValue(string parameter) =>
        throw new ArgumentException("A member that is present needs a value.", parameter);

    [DoesNotReturn]
    public static void MemberHasNoValue(MemberState state) => throw new InvalidOperationException(state switch
    {
        MemberState.Absent => "The member has no value: it is absent.",
        MemberState.Null => "The member has no value: it is null.",
        MemberState.Mismatch => "The member has no value of its declared type: the data holds one of another type.",
        _ => $"The member has no value: its state is {state}.",
    });

    [DoesNotReturn]
    public static void ExtraIsDeclared(string name) =>
        throw new ArgumentException($"The extra member '{Cut(name)}' is one that the schema declares.");

    [DoesNotReturn]
    public static void ElementIsNull() => throw new InvalidOperationException("The element has no value: it is null.");

    [DoesNotReturn]
    public static void OptionalIsAbsent() => throw new InvalidOperationException("The optional value is absent.");

    [DoesNotReturn]
    public static void ArgumentIsAbsent() => throw new InvalidOperationException("An absent argument has no value to write.");

    [DoesNotReturn]
    public static void DestinationTooShort(string parameter) =>
        throw new ArgumentException("The destination is too short for the text.", parameter);

    [DoesNotReturn]
    public static void NotAnInteger(ReadOnlySpan<byte> number, string type) =>
        throw new FormatException($"The number {Quote(number)} is not an integer and has no {type} value.");

    [DoesNotReturn]
    public static void OutOfRange(ReadOnlySpan<byte> number, string type) =>
        throw new OverflowException($"The number {Quote(number)} is out of the range of {type}.");

    [DoesNotReturn]
    public static void NotExact(ReadOnlySpan<byte> number, string type) =>
        throw new OverflowException($"The number {Quote(number)} has no exact {type} value.");

    [DoesNotReturn]
    public static void NotANumber(ReadOnlySpan<byte> text) =>
        throw new FormatException($"'{Quote(text)}' is not a JSON number.");

    [DoesNotReturn]
    public static void NotFinite(string parameter) =>
        throw new ArgumentException("JSON has no number for NaN and the infinities.", parameter);

    [DoesNotReturn]
    public static void InvalidUtf8Json() => throw new JsonException("The JSON is not valid UTF-8.");

    [DoesNotReturn]
    public static void MalformedText() => throw new JsonException("The text is not the inside of a JSON string.");

    [DoesNotReturn]
    public static void InvalidUtf16Json() => throw new JsonException("The JSON is not valid UTF-16: it holds a lone surrogate.");

    [DoesNotReturn]
    public static void NullKey(string parameter) => throw new ArgumentException("A key of the map is null.", parameter);

    [DoesNotReturn]
    public static void KeyNotFound(string key) => throw new KeyNotFoundException($"The map has no key '{Cut(key)}'.");

    [DoesNotReturn]
    public static void IndexOutOfRange(string parameter) =>
        throw new ArgumentOutOfRangeException(parameter, "The index is negative or not less than the count.");

    /// <summary>Payload for a message: printable ASCII, the rest as <c>\x</c> escapes, cut to <see cref="MaxQuotedBytes"/>.</summary>
    private static string Quote(ReadOnlySpan<byte> payload)
    {
        var text = new StringBuilder();
        foreach (byte b in payload)
        {
            bool plain = b is >= 0x20 and < 0x7F;
            if (text.Length + (plain ? 1 : 4) > MaxQuotedBytes)
                return text.Append('…').ToString();
            _ = plain ? text.Append((char)b) : text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\x{b:x2}");
        }

        return text.ToString();
    }

    private static string Cut(string text) => Quote(Encoding.UTF8.GetBytes(text.Length <= MaxQuotedBytes ? text : text[..(MaxQuotedBytes + 1)]));

    [DoesNotReturn]
    public static void RequiredIsAbsent(ReadOnlySpan<byte> name) =>
        throw new ArgumentException($"The member '{System.Text.Encoding.UTF8.GetString(name)}' is required and may not be left out.");
}
