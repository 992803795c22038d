using System.Buffers;
using System.Globalization;

namespace SessionGenerator;

/// <summary>Writes JSON in one of the layouts. <c>Utf8JsonWriter</c> can neither put a space after commas and colons nor write a string that is escaped already.</summary>
internal sealed class LayoutWriter(IBufferWriter<byte> output, Layout layout)
{
    private const int MaxDepth = 63;

    private readonly byte[] _lineBreak = [(byte)'\n', .. Enumerable.Repeat((byte)' ', 2 * MaxDepth)];
    private int _depth;

    /// <summary>Bit d: something stands already in the container at depth d.</summary>
    private ulong _filled;
    private bool _afterName;

    public Layout Layout => layout;

    public long BytesWritten { get; private set; }

    public void OpenObject() => Open((byte)'{');

    public void OpenArray() => Open((byte)'[');

    public void CloseObject() => Close((byte)'}');

    public void CloseArray() => Close((byte)']');

    public void Name(ReadOnlySpan<byte> name)
    {
        BeforeValue();
        Quoted(name);
        Put(layout is Layout.Spaced or Layout.Pretty ? ": "u8 : ":"u8);
        _afterName = true;
    }

    /// <summary>What stands between two values that are not of one document, which begins anew behind it.</summary>
    public void Between(ReadOnlySpan<byte> bytes)
    {
        Put(bytes);
        if (_depth == 0)
            _filled = 0;
    }

    /// <summary>A string, given as it stands between the quotes.</summary>
    public void Text(ReadOnlySpan<byte> escaped)
    {
        BeforeValue();
        Quoted(escaped);
    }

    public void Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> escaped)
    {
        Name(name);
        Text(escaped);
    }

    /// <summary>A number, true, false or null.</summary>
    public void Scalar(ReadOnlySpan<byte> token)
    {
        BeforeValue();
        Put(token);
    }

    public void Scalar(ReadOnlySpan<byte> name, ReadOnlySpan<byte> token)
    {
        Name(name);
        Scalar(token);
    }

    public void Number(ReadOnlySpan<byte> name, long value)
    {
        Span<byte> digits = stackalloc byte[20];
        value.TryFormat(digits, out int length, provider: CultureInfo.InvariantCulture);
        Scalar(name, digits[..length]);
    }

    private void Open(byte bracket)
    {
        BeforeValue();
        Put([bracket]);
        _depth++;
        _filled &= ~(1UL << _depth);
    }

    private void Close(byte bracket)
    {
        bool filled = (_filled & (1UL << _depth)) != 0;
        _depth--;
        if (filled)
            BreakLine();
        Put([bracket]);
    }

    /// <summary>The comma and the white space in front of a name, or of a value that no name precedes.</summary>
    private void BeforeValue()
    {
        if (_afterName)
        {
            _afterName = false;
            return;
        }

        ulong here = 1UL << _depth;
        if ((_filled & here) != 0)
            Put(layout == Layout.Spaced ? ", "u8 : ","u8);
        if (_depth > 0)
            BreakLine();
        _filled |= here;
    }

    private void BreakLine()
    {
        if (layout == Layout.Pretty)
            Put(_lineBreak.AsSpan(0, 1 + (2 * _depth)));
    }

    private void Quoted(ReadOnlySpan<byte> escaped)
    {
        Put("\""u8);
        Put(escaped);
        Put("\""u8);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        BytesWritten += bytes.Length;
    }
}
