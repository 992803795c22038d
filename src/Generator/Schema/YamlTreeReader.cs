using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EventUnion.Generator.Schema;

/// <summary>Reads YAML text to the same nodes as <see cref="JsonTreeReader"/>: one document, whose scalars mean what the core schema of YAML 1.2 says.</summary>
/// <remarks>
/// An alias is the very node of its anchor, so that a type written once and used twice is one type; what the aliases stand for is counted as if it were
/// written out, and limited. The first error ends the read.
/// </remarks>
internal sealed class YamlTreeReader
{
    private readonly string _text;
    private readonly ImmutableArray<TreeNote>.Builder _notes;
    private readonly CancellationToken _cancellation;
    private readonly YamlAnchors _anchors = new();
    private readonly YamlLineBreaks _breaks;
    private readonly int _shift;
    private readonly Parser _events;

    private YamlTreeReader(string text, ImmutableArray<TreeNote>.Builder notes, CancellationToken cancellation)
    {
        _text = text;
        _notes = notes;
        _cancellation = cancellation;
        _breaks = new YamlLineBreaks(text);

        // The library takes a byte order mark for a character of the first scalar.
        _shift = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        _events = new Parser(new Scanner(new StringReader(_breaks.Hide(text.Substring(_shift))), skipComments: true));
    }

    /// <summary>Reads a document.</summary>
    /// <returns>Its root, or null when the text is malformed: the notes then end with the error.</returns>
    public static SchemaNode? Read(string text, ImmutableArray<TreeNote>.Builder notes, CancellationToken cancellation)
    {
        var reader = new YamlTreeReader(text, notes, cancellation);
        try
        {
            return reader.ReadStream();
        }
        catch (YamlFault fault)
        {
            return reader.Fail(fault.Span, fault.Message);
        }
        catch (YamlException fault)
        {
            return reader.Fail(reader.SpanOf(fault.Start, fault.End), fault.Message.TrimEnd('.'));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of the library, on a text that nobody thought of: said where it was met, as it must not end the compiler's work.
            return reader.Fail(reader.SpanOf(reader._events.Current), "it can't be read (" + fault.GetType().Name + ")");
        }
    }

    private SchemaNode ReadStream()
    {
        Next();
        if (Next() is not DocumentStart)
        {
            throw new YamlFault(new TextSpan(_text.Length, 0), "the document is empty");
        }

        Next();
        SchemaNode root = ReadNode(0).Node;
        Next();
        if (Next() is DocumentStart second)
        {
            throw new YamlFault(SpanOf(second), "a schema file holds one document");
        }

        return root;
    }

    // The current event begins the node; after it, the current event is the node's last.
    private YamlExtent ReadNode(int depth)
    {
        ParsingEvent start = _events.Current!;
        if (start is AnchorAlias alias)
        {
            YamlExtent known = _anchors.Find(alias.Value.Value, SpanOf(alias));
            return depth + known.Depth > JsonTreeReader.MaxDepth ? throw new YamlFault(SpanOf(alias), "nested too deeply") : known;
        }

        if (start is not Scalar && depth >= JsonTreeReader.MaxDepth)
        {
            throw new YamlFault(SpanOf(start), "nested too deeply");
        }

        YamlExtent read = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            MappingStart mapping => ReadMapping(mapping, depth + 1),
            SequenceStart sequence => ReadSequence(sequence, depth + 1),
            _ => throw new YamlFault(SpanOf(start), "a value is expected"),
        };
        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors.Add(anchored.Anchor.Value, read);
        }

        return read;
    }

    private YamlExtent ReadScalar(Scalar scalar) => Extent(YamlScalar.Read(scalar, _breaks.Show(scalar.Value), SpanOf(scalar)), 1, 0);

    private static YamlExtent Extent(SchemaNode node, int size, int depth) => new(node, size, depth, node.Span.End);

    private YamlExtent ReadMapping(MappingStart start, int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        var members = new YamlMembers(_notes);
        int size = 1;
        int deepest = 0;
        int end = 0;
        while (Next() is not MappingEnd)
        {
            (string name, TextSpan nameSpan, bool isMerge) = ReadKey();
            Next();
            YamlExtent value = ReadNode(depth);
            size += value.Size;
            deepest = Math.Max(deepest, value.Depth);
            end = value.End;
            if (isMerge)
            {
                members.Merge(value.Node, nameSpan);
            }
            else
            {
                members.Add(new ObjectMember(name, nameSpan, value.Node));
            }
        }

        TextSpan span = SpanOf(start, start.Style == MappingStyle.Flow, end);
        return Extent(members.ToNode(span), size, deepest + 1);
    }

    private (string Name, TextSpan Span, bool IsMerge) ReadKey()
    {
        TextSpan span = SpanOf(_events.Current);
        return _events.Current switch
        {
            Scalar scalar => Keep(scalar),
            AnchorAlias alias when _anchors.Find(alias.Value.Value, span).Node is ScalarNode known => (known.Text, span, false),
            _ => throw new YamlFault(span, "a member's name is a scalar"),
        };

        (string, TextSpan, bool) Keep(Scalar scalar)
        {
            if (!scalar.Anchor.IsEmpty)
            {
                _anchors.Add(scalar.Anchor.Value, ReadScalar(scalar));
            }

            return (_breaks.Show(scalar.Value), span, scalar is { Style: ScalarStyle.Plain, Value: "<<" });
        }
    }

    private YamlExtent ReadSequence(SequenceStart start, int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        var items = ImmutableArray.CreateBuilder<SchemaNode>();
        int size = 1;
        int deepest = 0;
        int end = 0;
        while (Next() is not SequenceEnd)
        {
            YamlExtent item = ReadNode(depth);
            items.Add(item.Node);
            size += item.Size;
            deepest = Math.Max(deepest, item.Depth);
            end = item.End;
        }

        TextSpan span = SpanOf(start, start.Style == SequenceStyle.Flow, end);
        return Extent(new ArrayNode(span, items.ToImmutable()), size, deepest + 1);
    }

    private ParsingEvent? Next() => _events.MoveNext() ? _events.Current : null;

    // The library ends a flow before its bracket, and a block where the next token begins; what is underlined ends with the bracket, and the block's last value.
    private TextSpan SpanOf(ParsingEvent start, bool isFlow, int lastEnd)
    {
        int from = SpanOf(start).Start;
        int to = isFlow ? SpanOf(_events.Current).Start + 1 : lastEnd;
        return TextSpan.FromBounds(from, Math.Max(from, to));
    }

    private TextSpan SpanOf(ParsingEvent? part) => part is null ? default : SpanOf(part.Start, part.End);

    private TextSpan SpanOf(Mark start, Mark end)
    {
        int from = (int)Math.Max(0, Math.Min(start.Index + _shift, _text.Length));
        int to = (int)Math.Max(from, Math.Min(end.Index + _shift, _text.Length));
        while (to > from && _text[to - 1] is ' ' or '\t' or '\r' or '\n')
        {
            to--;
        }

        return TextSpan.FromBounds(from, to);
    }

    private SchemaNode? Fail(TextSpan span, string what)
    {
        _notes.Add(new TreeNote(true, span, what));
        return null;
    }
}
