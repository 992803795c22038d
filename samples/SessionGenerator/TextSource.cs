namespace SessionGenerator;

/// <summary>Makes the texts of a session: prose, code, fragments, and names.</summary>
internal sealed class TextSource(SplitMix random)
{
    private readonly EscapedText _text = new();

    /// <summary>What a model streams at a time.</summary>
    public ReadOnlySpan<byte> Fragment()
    {
        // Six in ten thousand spell a character by its number, as some producers do with all that is not ASCII.
        if (random.Below(10_000) < 6)
            return "\\u2019s"u8;
        return Vocabulary.Fragments[random.Below(Vocabulary.Fragments.Length)];
    }

    /// <summary>A text of about <paramref name="length"/> bytes, prose with code in it. Valid until the next text is asked for.</summary>
    public ReadOnlySpan<byte> Passage(int length)
    {
        _text.Clear();
        while (_text.Length < length)
        {
            if (random.PerMille(60))
                Code(random.Between(2, 6), length);
            else
                Sentence(random.Between(6, 18), length);
        }

        return _text.Escaped;
    }

    /// <summary>A few words on one line. Valid until the next text is asked for.</summary>
    public ReadOnlySpan<byte> Phrase(int words)
    {
        _text.Clear();
        for (int i = 0; i < words; i++)
        {
            if (i > 0)
                _text.Append(" "u8);
            Word();
        }

        return _text.Escaped;
    }

    /// <summary>A name such as <c>call_3f09a1c2</c>. Valid until the next text is asked for.</summary>
    public ReadOnlySpan<byte> Identifier(ReadOnlySpan<byte> prefix, int digits)
    {
        _text.Clear();
        _text.Append(prefix);
        for (int i = 0; i < digits; i++)
            _text.Append("0123456789abcdef"u8.Slice(random.Below(16), 1));
        return _text.Escaped;
    }

    private void Sentence(int words, int limit)
    {
        for (int i = 0; i < words && _text.Length < limit; i++)
        {
            bool quoted = random.PerMille(38);
            _text.Append(quoted ? "\\\""u8 : default);
            Word();
            _text.Append(quoted ? "\\\""u8 : default);
            _text.Append(i == words - 1 ? "."u8 : " "u8);
        }

        _text.Append(random.Below(10) switch
        {
            < 3 => "\\n"u8,
            < 6 => "\\n\\n"u8,
            6 => "\\n\\t- "u8,
            _ => " "u8,
        });
    }

    private void Code(int lines, int limit)
    {
        _text.Append("```\\n"u8);
        for (int i = 0; i < lines && _text.Length < limit; i++)
            _text.Append(Vocabulary.CodeLines[random.Below(Vocabulary.CodeLines.Length)]);
        _text.Append("```\\n"u8);
    }

    private void Word()
    {
        if (random.PerMille(4))
            _text.Append("\\u20ac"u8);
        _text.Append(Vocabulary.Words[random.Below(Vocabulary.Words.Length)]);
    }
}
