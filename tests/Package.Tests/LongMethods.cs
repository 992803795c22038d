using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Package.Tests;

/// <summary>Methods that do not fit on a screen: constructors, operators, accessors and local functions too. Lines of code count, without blanks, comments and lone braces.</summary>
internal static class LongMethods
{
    public const int MostLines = 60;

    /// <summary>Each as its name and how many lines it has.</summary>
    public static IEnumerable<string> In(string source) =>
        from node in CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let lines = Lines(node)
        where lines > MostLines
        select $"{Name(node)} has {lines} lines";

    private static int Lines(SyntaxNode node) => node.ToString().Split('\n').Select(static l => l.Trim())
        .Count(static l => l.Trim('{', '}', '(', ')', '[', ']', ';', ',').Length > 0 && !l.StartsWith("//", StringComparison.Ordinal));

    private static string Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        AccessorDeclarationSyntax accessor => accessor.Keyword.Text,
        _ => node.Kind().ToString(),
    };
}
