using System.Text;

namespace EventUnion.Runtime.Tests.Values;

/// <summary>A JSON string's inside, with what it stands for as UTF-16 (lone surrogates as they are).</summary>
public sealed record EscapedText(string Raw, string Utf16)
{
    public byte[] RawUtf8 => Encoding.UTF8.GetBytes(Raw);

    /// <summary>What copies hold: U+FFFD for each lone surrogate.</summary>
    public string Replaced => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Utf16));

    public bool IsWellFormed => Replaced == Utf16;
}
