using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Tests.Analysis;

/// <summary>A file of a project that counts how often its text is taken.</summary>
internal sealed class CountedText(string path, string content) : AdditionalText
{
    private readonly Counting _text = new(SourceText.From(content));

    public override string Path => path;

    /// <summary>How often.</summary>
    public int Taken => _text.Taken;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    private sealed class Counting(SourceText text) : SourceText
    {
        private int _taken;

        public int Taken => _taken;

        public override Encoding? Encoding => text.Encoding;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span)
        {
            Interlocked.Increment(ref _taken);
            return text.ToString(span);
        }
    }
}
