using System.Text;

namespace SessionReport.Visitors;

/// <summary>Counts the characters (UTF-16 code units) of a text that stands as UTF-8, with or without escapes.</summary>
internal sealed class CharacterCounter
{
    private char[] _buffer = new char[4096];

    public int Count(scoped JsonText text)
    {
        if (!text.IsEscaped)
            return Encoding.UTF8.GetCharCount(text.Raw);

        // As many characters as escaped bytes always suffice.
        if (_buffer.Length < text.RawLength)
            _buffer = new char[text.RawLength];
        return text.TryCopyTo(_buffer, out int length) ? length : 0;
    }
}
