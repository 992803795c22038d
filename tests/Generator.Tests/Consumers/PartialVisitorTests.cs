using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Tests.Consumers;

/// <summary>Partial visitors compile, wherever they stand and however they name their interface.</summary>
public class PartialVisitorTests
{
    private const string Body = "{ public void Visit(scoped ChatSchema.ToolCall e) { } void Other(scoped ChatSchema.Event e) { } }";

    private const string Attribute = "[EventUnion.EventVisitor(Default = nameof(Other))] ";

    [Theory]
    [InlineData("namespace Acme; #partial struct V : ChatSchema.IEventVisitor …")]
    [InlineData("namespace Acme; #partial class V : ChatSchema.IEventVisitor …")]
    [InlineData("namespace Acme; #ref partial struct V : ChatSchema.IEventVisitor …")]
    [InlineData("namespace Acme; #readonly partial struct V : ChatSchema.IEventVisitor …")]
    [InlineData("namespace Acme; #public sealed partial record V : ChatSchema.IEventVisitor …")]
    [InlineData("namespace Acme; #partial record struct V : ChatSchema.IEventVisitor …")]
    [InlineData("namespace Acme; #partial struct V<T, @class> : ChatSchema.IEventVisitor where T : struct …")]
    [InlineData("namespace Acme; partial class O<T> { private partial interface I { #partial struct V<U> : ChatSchema.IEventVisitor … } }")]
    [InlineData("using Acme; #partial struct V : ChatSchema.IEventVisitor …")]
    [InlineData("using Acme; #partial struct V : global::Acme.ChatSchema.IEventVisitor …")]
    [InlineData("using Acme; using C = Acme.ChatSchema; #partial struct V : C.IEventVisitor …")]
    [InlineData("using Acme; using I = Acme.ChatSchema.IEventVisitor; #partial struct V : I …")]
    [InlineData("using Acme; using static Acme.ChatSchema; namespace @in.Deep; #partial struct @struct : IEventVisitor …")]
    [InlineData("using Acme; namespace X { using static Acme.ChatSchema; #partial struct V : IEventVisitor … }")]
    [InlineData("namespace Acme; static partial class ChatSchema { #partial struct V : IEventVisitor … }")]
    [InlineData("namespace Acme; #partial class V { } partial class V : ChatSchema.IEventVisitor …")]
    [InlineData("namespace Acme; abstract class B { public void Visit(scoped ChatSchema.Text e) { } protected void Other(scoped ChatSchema.Event e) { } } #partial class V : B, ChatSchema.IEventVisitor { }")]
    [InlineData("namespace Acme; #partial struct V : ChatSchema.IEventVisitor { static void Other(scoped ChatSchema.Event e) { } }")]
    [InlineData("namespace Acme; #partial struct V : ChatSchema.IEventVisitor { void ChatSchema.IEventVisitor.Visit(scoped ChatSchema.Text e) { } void Other(ChatSchema.Event e) { } }")]
    public void Visitor_IsCompleted(string code) => Assert.Equal("", Consume(code).Problems());

    [Fact]
    public void GlobalUsing_IsFound() =>
        Assert.Equal("", (Consume("using Acme; #partial struct V : IEventVisitor …") is var c ? c with { Code = c.Code.Add("global using static Acme.ChatSchema;") } : c).Problems());

    [Fact]
    public void OwnMethods_AreKept()
    {
        Consumer consumer = Consume("namespace Acme; #partial struct V : ChatSchema.IEventVisitor { public void Visit(scoped ChatSchema.UnknownEvent e) { } void Other(scoped ChatSchema.Event e) { } }");
        string file = Assert.Single(consumer.Compile(out _).SyntaxTrees, t => t.FilePath.EndsWith("Acme.V.Acme.ChatSchema.IEventVisitor.g.cs", StringComparison.Ordinal)).ToString();
        Assert.Equal(8, file.Split(" => ").Length - 1 + file.Split(" =>\n").Length - 1);
        Assert.DoesNotContain("UnknownEvent", file, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheAttribute_DoesNotCompile() =>
        Assert.Equal(8, Consume("namespace Acme; partial struct V : ChatSchema.IEventVisitor …").Diagnostics().Count(static d => d.Id == "CS0535"));

    [Fact]
    public void InterfaceOfAnotherAssembly_IsFound()
    {
        var library = new Consumer { Code = [Consumer.ChatSchema] };
        var user = new Consumer { Code = ["using Acme; using static Acme.ChatSchema; " + Code("#partial struct V : IEventVisitor …")], Schemas = [], References = [library.ToReference()] };
        Assert.Equal("", user.Problems());
        Assert.NotEqual("", (user with { Code = ["using Acme; partial struct V : ChatSchema.IEventVisitor " + Body] }).Problems());
    }

    // Each part of a visitor may name its interface.
    [Fact]
    public void InterfaceOfAnotherAssembly_IsCompletedOnce()
    {
        var library = new Consumer { Code = [Consumer.ChatSchema] };
        string code = "using Acme; using static Acme.ChatSchema; " + Code("#partial struct V : IEventVisitor …") + " partial struct V : IEventVisitor { }";
        Assert.Equal("", new Consumer { Code = [code], Schemas = [], References = [library.ToReference()] }.Problems());
    }

    [Fact]
    public void TwoUnions_HaveADefaultEach()
    {
        const string Second = """
            namespace Acme;
            [EventUnion.EventSchema("schema/second.json"), EventUnion.EventRoot("#", Name = "Message")]
            public static partial class SecondSchema;
            [EventUnion.EventVisitor(Default = nameof(Other))]
            partial class V : SecondSchema.IMessageVisitor, ChatSchema.IEventVisitor { void Other(scoped ChatSchema.Event e) { } void Other(scoped SecondSchema.Message e) { } }
            """;
        var consumer = new Consumer
        {
            Code = [Consumer.ChatSchema, Second],
            Schemas = [Consumer.Chat, new SchemaText("/project/schema/second.json", """{"oneOf":[{"properties":{"t":{"const":"a"}},"required":["t"]},{"properties":{"t":{"const":"b"}},"required":["t"]}]}""")],
        };
        Assert.Equal("", consumer.Problems());
    }

    [Theory]
    [InlineData("public void Visit(scoped ChatSchema.Text e) { }", 8, 2)]
    [InlineData("public void Visit(scoped SecondSchema.Text e) { }", 9, 1)]
    [InlineData("public void Visit(scoped global::Acme.SecondSchema.Text e) { }", 9, 1)]
    [InlineData("public void Visit(scoped Mine e) { }", 9, 1)]
    [InlineData("public void Visit(scoped Text e) { }", 8, 2)]
    [InlineData("void SecondSchema.IEventVisitor.Visit(scoped SecondSchema.Text e) { }", 9, 1)]
    [InlineData("public void Visit(scoped ChatSchema.Text e) { } public void Visit(scoped SecondSchema.Text e) { }", 8, 1)]
    public void EventsOfOneName_AreToldApartByTheirSchemas(string methods, int chat, int second)
    {
        Consumer consumer = TwoSchemas(methods + " void Other(scoped ChatSchema.Event e) { } void Other(scoped SecondSchema.Event e) { }");
        Assert.Equal("", consumer.Problems());
        SyntaxTree[] trees = [.. consumer.Compile(out _).SyntaxTrees];
        Assert.Equal((chat, second), (Generated(trees, "ChatSchema"), Generated(trees, "SecondSchema")));
    }

    [Fact]
    public void DefaultOfAnotherUnionOfTheName_IsNone()
    {
        Consumer consumer = TwoSchemas("void Other(scoped ChatSchema.Event e) { }");
        Assert.Contains(consumer.Diagnostics(), static d => d.Id == "EU0024");
        Assert.Equal(0, Generated([.. consumer.Compile(out _).SyntaxTrees], "SecondSchema"));
    }

    // What is no event at all is for the compiler to complain about, and not to be stepped over in silence.
    [Fact]
    public void EventOfNoUnion_IsLeftToTheCompiler()
    {
        Consumer consumer = Consume("namespace Acme; class Text { } #partial struct V : ChatSchema.IEventVisitor { public void Visit(Text e) { } void Other(scoped ChatSchema.Event e) { } }");
        Assert.Equal(["CS0535"], consumer.Diagnostics().Select(static d => d.Id));
    }

    [Fact]
    public void EventsOfOneNameInTwoAssemblies_AreToldApart()
    {
        var library = new Consumer { Code = [Consumer.ChatSchema] };
        Consumer user = TwoSchemas("public void Visit(scoped SecondSchema.Text e) { } void Other(scoped ChatSchema.Event e) { } void Other(scoped SecondSchema.Event e) { }");
        user = user with { Code = user.Code.RemoveAt(0), Schemas = user.Schemas.RemoveAt(0), References = [library.ToReference()] };
        Assert.Equal("", user.Problems());
        SyntaxTree[] trees = [.. user.Compile(out _).SyntaxTrees];
        Assert.Equal((9, 1), (Generated(trees, "ChatSchema"), Generated(trees, "SecondSchema")));
    }

    [Fact]
    public void DefaultMethod_CanNotKeepTheEvent()
    {
        const string Code = "namespace Acme; #ref partial struct V : ChatSchema.IEventVisitor { public ChatSchema.Event Kept; void Other(scoped ChatSchema.Event e) { Kept = $; } }";
        Assert.Equal(["CS8352"], Consume(Code.Replace("$", "e", StringComparison.Ordinal)).Diagnostics().Select(static d => d.Id));
        Assert.Equal("", Consume(Code.Replace("$", "default", StringComparison.Ordinal)).Problems());
    }

    /// <summary>A visitor of two unions called <c>Event</c> that have an event <c>text</c> each.</summary>
    private static Consumer TwoSchemas(string methods) => new()
    {
        Code =
        [
            Consumer.ChatSchema,
            $$"""
            using Mine = Acme.SecondSchema.Text;
            using static Acme.ChatSchema;
            namespace Acme;
            [EventUnion.EventSchema("schema/second.json"), EventUnion.EventRoot("#", Name = "Event")]
            public static partial class SecondSchema;
            {{Attribute}} partial class V : SecondSchema.IEventVisitor, ChatSchema.IEventVisitor { {{methods}} }
            """,
        ],
        Schemas = [Consumer.Chat, new SchemaText("/project/schema/second.json", """{"oneOf":[{"properties":{"t":{"const":"text"}},"required":["t"]}]}""")],
    };

    /// <summary>How many methods have been generated for a visitor of a schema's events.</summary>
    private static int Generated(IEnumerable<SyntaxTree> trees, string schema) =>
        trees.Where(t => t.FilePath.EndsWith($"Acme.V.Acme.{schema}.IEventVisitor.g.cs", StringComparison.Ordinal)).Sum(static t => t.ToString().Split(".Visit(scoped ").Length - 1);

    private static Consumer Consume(string code) => new() { Code = [Consumer.ChatSchema, Code(code)] };

    private static string Code(string code) =>
        code.Replace("#", Attribute, StringComparison.Ordinal).Replace("…", Body, StringComparison.Ordinal);
}
