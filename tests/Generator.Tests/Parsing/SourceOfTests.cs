using EventUnion.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>The tests of all projects, by their source.</summary>
internal static class SourceOfTests
{
    /// <summary>Whether there is a test.</summary>
    /// <param name="test">Its class, a dot and its name; the class has a file of its own.</param>
    public static bool Has(string test)
    {
        string[] name = test.Split('.');
        MethodDeclarationSyntax[] methods =
        [
            .. Directory.GetFiles(RepositoryRoot.Combine("tests"), name[0] + ".cs", SearchOption.AllDirectories)
                .SelectMany(static f => CSharpSyntaxTree.ParseText(File.ReadAllText(f)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
                .Where(m => m.Identifier.Text == name[1] && m.Modifiers.Any(SyntaxKind.PublicKeyword)),
        ];
        return methods.Any(static m => m.AttributeLists.SelectMany(static l => l.Attributes).Any(static a => a.Name.ToString() is "Fact" or "Theory" or "Property"));
    }
}
