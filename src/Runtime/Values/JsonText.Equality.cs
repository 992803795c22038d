using System.ComponentModel;
using System.Text;

namespace EventUnion;

/// <content>Comparison of the text without its escapes; nothing is allocated.</content>
public readonly ref partial struct JsonText
{
    /// <summary>Whether the text is the same as <paramref name="utf8"/>.</summary>
    /// <param name="utf8">UTF-8.</param>
    public bool Equals(ReadOnlySpan<byte> utf8) => IsEscaped ? JsonEscapes.EqualsUtf8(Raw, utf8) : Raw.SequenceEqual(utf8);

    /// <summary>Whether the text is the same as <paramref name="utf16"/>.</summary>
    /// <param name="utf16">UTF-16.</param>
    public bool Equals(ReadOnlySpan<char> utf16)
    {
        // One byte a char: only ASCII can be equal, and that comparison is vectorised.
        if (!IsEscaped && Raw.Length == utf16.Length)
            return Ascii.Equals(Raw, utf16);
        return JsonEscapes.EqualsUtf16(Raw, IsEscaped, utf16);
    }

    /// <summary>Whether the text is the same as <paramref name="text"/>; false for null.</summary>
    /// <param name="text">UTF-16, or null.</param>
    public bool Equals(string? text) => text is not null && Equals(text.AsSpan());

    /// <summary>Whether two texts are the same, however each is spelled.</summary>
    /// <param name="other">The other text.</param>
    public bool Equals(JsonText other)
    {
        if (!IsEscaped)
            return other.Equals(Raw);
        return other.IsEscaped ? JsonEscapes.EqualsEscaped(Raw, other.Raw) : JsonEscapes.EqualsUtf8(Raw, other.Raw);
    }

    /// <summary>Whether the text begins with <paramref name="prefix"/>.</summary>
    /// <param name="prefix">UTF-8; the empty prefix begins every text.</param>
    public bool StartsWith(ReadOnlySpan<byte> prefix) =>
        IsEscaped ? JsonEscapes.StartsWithUtf8(Raw, prefix) : Raw.StartsWith(prefix);

    /// <summary>Whether two texts are the same, however each is spelled.</summary>
    public static bool operator ==(JsonText left, JsonText right) => left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    public static bool operator !=(JsonText left, JsonText right) => !left.Equals(right);

    /// <summary>Whether the text is the same as UTF-8.</summary>
    public static bool operator ==(JsonText left, ReadOnlySpan<byte> right) => left.Equals(right);

    /// <summary>Whether the text differs from UTF-8.</summary>
    public static bool operator !=(JsonText left, ReadOnlySpan<byte> right) => !left.Equals(right);

    /// <summary>Whether the text is the same as UTF-16.</summary>
    public static bool operator ==(JsonText left, ReadOnlySpan<char> right) => left.Equals(right);

    /// <summary>Whether the text differs from UTF-16.</summary>
    public static bool operator !=(JsonText left, ReadOnlySpan<char> right) => !left.Equals(right);

    /// <summary>Whether the text is the same as a string; false for null.</summary>
    public static bool operator ==(JsonText left, string? right) => left.Equals(right);

    /// <summary>Whether the text differs from a string; true for null.</summary>
    public static bool operator !=(JsonText left, string? right) => !left.Equals(right);

#pragma warning disable CS0809 // obsolete members that override others, as on Span<T>: a view can't be boxed
    /// <summary>Not supported: a view can't be boxed. Compare with <c>==</c>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("A view can't be boxed. Compare with ==.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => throw new NotSupportedException();

    /// <summary>Not supported: views are not keys. Use <see cref="ToString()"/> for one.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("Views are not keys. Use ToString() for one.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => throw new NotSupportedException();
#pragma warning restore CS0809
}
