using System.Globalization;
using System.Runtime.Loader;
using System.Text;
using Basic.Reference.Assemblies;
using EventUnion.Generator.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Generator.Tests.Emitting;

/// <summary>A lookup as it is emitted, compiled and ready to be asked.</summary>
internal sealed class CompiledLookup : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Find _find;

    private CompiledLookup(string code)
    {
        Root = CSharpSyntaxTree.ParseText(code).GetRoot(TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("lookup", [Root.SyntaxTree], Net100.References.All, new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics);
        image.Position = 0;
        _find = _context.LoadFromStream(image).GetType("C")!.GetMethod("Find")!.CreateDelegate<Find>();
    }

    private delegate int Find(ReadOnlySpan<byte> text);

    /// <summary>What was compiled.</summary>
    public SyntaxNode Root { get; }

    /// <summary>How deep switches nest, the one over the length included.</summary>
    public int Depth => Switches.Max(static s => s.AncestorsAndSelf().OfType<SwitchExpressionSyntax>().Count());

    /// <summary>The most texts that are compared one after another.</summary>
    public int MostCompared => Switches.SelectMany(static s => s.Arms.Where(static a => a.WhenClause is not null).GroupBy(static a => a.Pattern.ToString())).Max(static g => g.Count());

    private IEnumerable<SwitchExpressionSyntax> Switches => Root.DescendantNodes().OfType<SwitchExpressionSyntax>();

    /// <summary>A lookup that answers a text with its index, and -1 for any other.</summary>
    public static CompiledLookup Of(IReadOnlyList<string> texts) => new(Emit(texts));

    public static string Emit(IReadOnlyList<string> texts)
    {
        var writer = new SourceWriter();
        using (writer.Open("public static class C"))
        {
            (string, string)[] cases = [.. texts.Select(static (t, i) => (t, i.ToString(CultureInfo.InvariantCulture)))];
            LookupEmitter.Write(writer, "public static int Find(global::System.ReadOnlySpan<byte> text)", "text", cases, "-1");
        }

        return writer.ToString();
    }

    public int IndexOf(string text) => _find(Encoding.UTF8.GetBytes(text));

    public int IndexOf(ReadOnlySpan<byte> utf8) => _find(utf8);

    public void Dispose() => _context.Unload();
}
