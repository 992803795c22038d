using System.Collections;
using System.Reflection;
using EventUnion.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventUnion.Generator.Tests.Pipeline;

/// <summary>What a step holds on to stays in memory while the user types: a symbol or syntax node among it would keep a whole compilation alive.</summary>
public class CachedObjectTests
{
    private const string Code = """
        [EventUnion.EventSchema("schema/test.json")]
        [EventUnion.EventRoot("#", Name = "Session")]
        [EventUnion.EventRoot("#/properties/e/items", Name = "SessionE")]
        [EventUnion.EventRoot("#/nowhere")]
        public static partial class TestSchema;
        [EventUnion.EventSchema("schema/none.json")]
        public static class Broken<T>;
        [EventUnion.EventVisitor(Default = nameof(Other))]
        partial struct Visitor : TestSchema.ISessionEVisitor { void Other(scoped TestSchema.SessionE e) { } }
        [EventUnion.EventVisitor(Default = nameof(Other))]
        partial struct Faulty : TestSchema.ISessionEVisitor;
        """;

    public static TheoryData<string> Names => [.. typeof(Steps).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_HoldsNothingOfTheCompiler(string step)
    {
        var run = new GeneratorRun(Code, """{"properties":{"e":{"items":{"oneOf":[{"properties":{"t":{"const":"a"},"x":{"enum":["p","q"]}}},{"properties":{"t":{"const":"b"}}}]}}}}""", more: [("/project/TestSchema.events.txt", "SessionE: union by \"t\"\n  A: 1 \"a\"\n")]);
        Assert.True(run.Result.TrackedSteps.TryGetValue(step, out var steps), step + " did not run");
        Assert.Empty(steps.SelectMany(s => s.Outputs).SelectMany(o => Forbidden(o.Value)));
    }

    [Fact]
    public void Walk_FindsWhatIsForbidden()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText("class C;", cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("x", [tree]);
        ISymbol symbol = compilation.GetTypeByMetadataName("C")!;
        object[] broken = [new Holder(new { Inner = symbol }), new List<object> { tree.GetRoot(TestContext.Current.CancellationToken) }, Tuple.Create(1, (object)compilation), new[] { symbol.Locations[0] }];
        Assert.All(broken, b => Assert.NotEmpty(Forbidden(b)));
    }

    private static List<string> Forbidden(object root)
    {
        List<string> found = [];
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Value, string Path)>();
        open.Push((root, root.GetType().Name));
        while (open.Count > 0)
        {
            (object value, string path) = open.Pop();
            if (value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or SyntaxReference or SemanticModel)
            {
                found.Add(path);
                continue;
            }

            if (value is string or Type or Delegate or Pointer || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value)))
            {
                continue;
            }

            if (value is IEnumerable items and not Microsoft.CodeAnalysis.Text.SourceText && !IsDefault(value))
            {
                foreach (object? item in items)
                {
                    Push(item, path + "[]");
                }
            }

            for (Type? type = value.GetType(); type is not null; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsByRefLike && !field.FieldType.IsPointer)
                    {
                        Push(field.GetValue(value), path + "." + field.Name);
                    }
                }
            }

            void Push(object? next, string to)
            {
                if (next is not null)
                {
                    open.Push((next, to));
                }
            }
        }

        return found;
    }

    // A default immutable array throws when it is enumerated.
    private static bool IsDefault(object value) => value.GetType().GetProperty("IsDefault")?.GetValue(value) is true;

    private sealed class Holder(object value)
    {
        public object Value { get; } = value;
    }
}
