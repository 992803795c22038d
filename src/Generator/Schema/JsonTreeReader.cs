using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Schema;

/// <summary>
/// Reads JSON text to nodes that know their places. An analyzer can't bring System.Text.Json into its host without clashing with another
/// analyzer's copy of it, and its document knows no positions.
/// </summary>
/// <remarks>Strict: what RFC 8259 does not allow is an error. The first error ends the read. Linear in the text; nesting is limited.</remarks>
internal ref struct JsonTreeReader
{
    /// <summary>The deepest nesting that is read: far above any schema, far below what a thread's stack holds.</summary>
    public const int MaxDepth = 256;

    private readonly string _text;
    private readonly ImmutableArray<TreeNote>.Builder _notes;
    private readonly CancellationToken _cancellation;
    private int _at;

    private JsonTreeReader(string text, ImmutableArray<TreeNote>.Builder notes, CancellationToken cancellation)
    {
        _text = text;
        _notes = notes;
        _cancellation = cancellation;
        _at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    /// <summary>Reads a document.</summary>
    /// <returns>Its root, or null when the text is malformed: the notes then end with the error.</returns>
    public static SchemaNode? Read(string text, ImmutableArray<TreeNote>.Builder notes, CancellationToken cancellation)
    {
        var reader = new JsonTreeReader(text, notes, cancellation);
        SchemaNode? root = reader.ReadValue(0);
        reader.SkipSpace();
        return root is not null && reader._at < text.Length ? reader.Fail("the document goes on after its end") : root;
    }

    [MethodImpl(Jit.Optimized)]
    private SchemaNode? ReadValue(int depth)
    {
        SkipSpace();
        if (_at >= _text.Length)
        {
            return Fail("the document ends where a value is expected");
        }

        switch (_text[_at])
        {
            case '{' or '[' when depth >= MaxDepth:
                return Fail("nested too deeply");
            case '{':
                return ReadObject(depth + 1);
            case '[':
                return ReadArray(depth + 1);
            case '"':
                return ReadString();
            case 't':
                return ReadLiteral("true", ScalarKind.True);
            case 'f':
                return ReadLiteral("false", ScalarKind.False);
            case 'n':
                return ReadLiteral("null", ScalarKind.Null);
            default:
                return ReadNumber();
        }
    }

    [MethodImpl(Jit.Optimized)]
    private ObjectNode? ReadObject(int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        int start = _at++;
        var members = new MemberList();

        if (TryTake('}'))
        {
            return members.ToNode(TextSpan.FromBounds(start, _at));
        }

        do
        {
            if (!ReadMember(members, depth))
            {
                return null;
            }
        }
        while (TryTake(','));

        if (!TryTake('}'))
        {
            Fail("',' or '}' is expected");
            return null;
        }

        return members.ToNode(TextSpan.FromBounds(start, _at));
    }

    [MethodImpl(Jit.Optimized)]
    private bool ReadMember(MemberList members, int depth)
    {
        SkipSpace();
        if (Peek(_at) != '"')
        {
            Fail("a member's name is expected");
            return false;
        }

        int start = _at;
        if (ReadText() is not { } name)
        {
            return false;
        }

        TextSpan span = TextSpan.FromBounds(start, _at);
        if (!TryTake(':'))
        {
            Fail("':' is expected");
            return false;
        }

        if (ReadValue(depth) is not { } value)
        {
            return false;
        }

        // The last of several members of one name wins, at the first one's place: so other readers of JSON see it.
        var member = new ObjectMember(name, span, value);
        int place = members.Find(name);
        if (place < 0)
        {
            members.Add(member);
        }
        else
        {
            _notes.Add(new TreeNote(false, span, name));
            members.Replace(place, member);
        }

        return true;
    }

    [MethodImpl(Jit.Optimized)]
    private ArrayNode? ReadArray(int depth)
    {
        int start = _at++;
        var items = ImmutableArray.CreateBuilder<SchemaNode>();
        if (TryTake(']'))
        {
            return new ArrayNode(TextSpan.FromBounds(start, _at), []);
        }

        do
        {
            if (ReadValue(depth) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (TryTake(','));

        if (!TryTake(']'))
        {
            Fail("',' or ']' is expected");
            return null;
        }

        return new ArrayNode(TextSpan.FromBounds(start, _at), items.ToImmutable());
    }

    private ScalarNode? ReadString()
    {
        int start = _at;
        return ReadText() is { } text ? new ScalarNode(TextSpan.FromBounds(start, _at), ScalarKind.String, text) : null;
    }

    private string? ReadText()
    {
        string? text = JsonStringText.Read(_text, ref _at, out string? error);
        if (text is null)
        {
            Fail(error!);
        }

        return text;
    }

    private ScalarNode? ReadLiteral(string word, ScalarKind kind)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
        {
            Fail("a value is expected");
            return null;
        }

        int start = _at;
        _at += word.Length;
        return new ScalarNode(TextSpan.FromBounds(start, _at), kind, word);
    }

    private ScalarNode? ReadNumber()
    {
        int start = _at;
        int at = start;
        if (Peek(at) == '-')
        {
            at++;
        }

        int digits = SkipDigits(ref at);
        bool good = digits > 0 && (digits == 1 || _text[at - digits] != '0');
        if (good && Peek(at) == '.')
        {
            at++;
            good = SkipDigits(ref at) > 0;
        }

        if (good && Peek(at) is 'e' or 'E')
        {
            at++;
            at += Peek(at) is '+' or '-' ? 1 : 0;
            good = SkipDigits(ref at) > 0;
        }

        if (!good)
        {
            Fail("a value is expected");
            return null;
        }

        _at = at;
        return new ScalarNode(TextSpan.FromBounds(start, at), ScalarKind.Number, _text.Substring(start, at - start));
    }

    private readonly int SkipDigits(ref int at)
    {
        int start = at;
        while (Peek(at) is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }

    private readonly char Peek(int at) => at < _text.Length ? _text[at] : '\0';

    [MethodImpl(Jit.Optimized)]
    private bool TryTake(char c)
    {
        SkipSpace();
        if (Peek(_at) != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    [MethodImpl(Jit.Optimized)]
    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }
    }

    private readonly SchemaNode? Fail(string what)
    {
        int start = Math.Min(_at, _text.Length);
        _notes.Add(new TreeNote(true, new TextSpan(start, start < _text.Length ? 1 : 0), what));
        return null;
    }
}
