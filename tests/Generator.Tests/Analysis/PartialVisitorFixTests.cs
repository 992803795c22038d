using EventUnion.CodeFixes;
using EventUnion.Generator.Analysis;
using Microsoft.CodeAnalysis.Testing;

namespace EventUnion.Generator.Tests.Analysis;

/// <summary>The methods that a partial visitor lacks are put where a person would put them.</summary>
public class PartialVisitorFixTests
{
    [Fact]
    public Task LinesWithoutGaps_StayWithoutGaps_InTheSchemasOrder() => Fixed(
        """
        using System;
        using EventUnion;
        using static Acme.Abc;

        namespace Acme.Users;

        [{|EU0040:EventVisitor(Default = nameof(Other))|}]
        internal partial struct Tally : IEventVisitor
        {
            public int Count;

            public void Visit(B e) => Count++;
            public readonly void Visit(UnknownEvent e) { }   // never mind

            private readonly void Other(Event e) { }
        }
        """,
        """
        using System;
        using EventUnion;
        using static Acme.Abc;

        namespace Acme.Users;

        [EventVisitor(Default = nameof(Other))]
        internal partial struct Tally : IEventVisitor
        {
            public int Count;

            public void Visit(A e) => throw new NotImplementedException();
            public void Visit(B e) => Count++;
            public void Visit(C e) => throw new NotImplementedException();
            public readonly void Visit(UnknownEvent e) { }   // never mind

            private readonly void Other(Event e) { }
        }
        """);

    [Fact]
    public Task LinesWithGaps_KeepTheirGaps_AndRefStructsAreScoped() => Fixed(
        """
        using EventUnion;

        namespace Acme
        {
            [{|EU0040:EventVisitor(Default = "Other")|}]
            ref partial struct Tally : Abc.IEventVisitor
            {
                /// <summary>Counts.</summary>
                public void Visit(scoped Abc.A e)
                {
                }

                /// <summary>Rests.</summary>
                private void Other(scoped Abc.Event e)
                {
                }
            }
        }
        """,
        """
        using EventUnion;

        namespace Acme
        {
            [EventVisitor(Default = "Other")]
            ref partial struct Tally : Abc.IEventVisitor
            {
                /// <summary>Counts.</summary>
                public void Visit(scoped Abc.A e)
                {
                }

                public void Visit(scoped Abc.B e) => throw new System.NotImplementedException();

                public void Visit(scoped Abc.C e) => throw new System.NotImplementedException();

                /// <summary>Rests.</summary>
                private void Other(scoped Abc.Event e)
                {
                }
            }
        }
        """);

    [Fact]
    public Task NoVisitMethods_GoBeforeTheDefault() => Fixed(
        """
        using Acme;
        [{|EU0040:EventUnion.EventVisitor(Default = nameof(Other))|}]
        sealed partial class Tally : Abc.IEventVisitor
        {
            // What is left.
            void Other(Abc.Event e) { }
        }
        """,
        """
        using Acme;
        [EventUnion.EventVisitor(Default = nameof(Other))]
        sealed partial class Tally : Abc.IEventVisitor
        {
            public void Visit(Abc.A e) => throw new System.NotImplementedException();
            public void Visit(Abc.B e) => throw new System.NotImplementedException();
            public void Visit(Abc.C e) => throw new System.NotImplementedException();

            // What is left.
            void Other(Abc.Event e) { }
        }
        """);

    [Fact]
    public Task NestedOnOneLine_IsUnfolded() => Fixed(
        """
        namespace Acme;
        static partial class Outer
        {
            [{|EU0040:EventUnion.EventVisitor(Default = nameof(Other))|}]
            private partial record struct Tally : Abc.IEventVisitor { void Other(Abc.Event e) { } }
        }
        """,
        """
        namespace Acme;
        static partial class Outer
        {
            [EventUnion.EventVisitor(Default = nameof(Other))]
            private partial record struct Tally : Abc.IEventVisitor
            {
                void Other(Abc.Event e) { }
                public void Visit(Abc.A e) => throw new System.NotImplementedException();
                public void Visit(Abc.B e) => throw new System.NotImplementedException();
                public void Visit(Abc.C e) => throw new System.NotImplementedException();
            }
        }
        """);

    [Fact]
    public Task DefaultOfABase_GivesABodyToATypeWithout() => Fixed(
        """
        namespace Acme;
        class Base { protected void Other(Abc.Event e) { } public void Visit(Abc.B e) { } }
        [{|EU0040:EventUnion.EventVisitor(Default = "Other")|}]
        partial class Tally : Base, Abc.IEventVisitor;
        """,
        """
        namespace Acme;
        class Base { protected void Other(Abc.Event e) { } public void Visit(Abc.B e) { } }
        [EventUnion.EventVisitor(Default = "Other")]
        partial class Tally : Base, Abc.IEventVisitor
        {
            public void Visit(Abc.A e) => throw new System.NotImplementedException();
            public void Visit(Abc.C e) => throw new System.NotImplementedException();
        }
        """);

    [Fact]
    public Task VisitorSeenFurtherThanTheEvents_ImplementsExplicitly() => new CodeTest<PartialVisitorAnalyzer, PartialVisitorCodeFix>(
        """
        using EventUnion;

        [{|EU0040:EventVisitor(Default = nameof(Other))|}]
        public partial struct Tally : Inner.IEventVisitor
        {
            private void Other(Inner.Event e) { }
        }

        [EventSchema("abc.json"), EventRoot("#", Name = "Event")]
        internal static partial class Inner;
        """)
    {
        Fixed = """
            using EventUnion;

            [EventVisitor(Default = nameof(Other))]
            public partial struct Tally : Inner.IEventVisitor
            {
                void Inner.IEventVisitor.Visit(Inner.A e) => throw new System.NotImplementedException();
                void Inner.IEventVisitor.Visit(Inner.B e) => throw new System.NotImplementedException();
                void Inner.IEventVisitor.Visit(Inner.C e) => throw new System.NotImplementedException();

                private void Other(Inner.Event e) { }
            }

            [EventSchema("abc.json"), EventRoot("#", Name = "Event")]
            internal static partial class Inner;
            """,
    }.RunAsync();

    [Fact]
    public Task MethodsInAnotherPart_GetTheOthersBesideThem() => Fixed(
        """
        namespace Acme;
        [{|EU0040:EventUnion.EventVisitor(Default = nameof(Other))|}]
        partial class Tally : Abc.IEventVisitor
        {
            private void Other(Abc.Event e) { }
        }

        partial class Tally
        {
            public int Count { get; private set; }

            void Abc.IEventVisitor.Visit(Abc.B e) => Count++;
        }
        """,
        """
        namespace Acme;
        [EventUnion.EventVisitor(Default = nameof(Other))]
        partial class Tally : Abc.IEventVisitor
        {
            private void Other(Abc.Event e) { }
        }

        partial class Tally
        {
            public int Count { get; private set; }

            public void Visit(Abc.A e) => throw new System.NotImplementedException();
            void Abc.IEventVisitor.Visit(Abc.B e) => Count++;
            public void Visit(Abc.C e) => throw new System.NotImplementedException();
        }
        """);

    [Fact]
    public Task TwoUnions_AreFixedOneByOne()
    {
        const string Code = """
            using EventUnion;

            [{|EU0040:{|EU0040:EventVisitor(Default = nameof(Other))|}|}]
            partial struct Tally : Acme.Abc.IEventVisitor, Second.IMessageVisitor
            {
                public void Visit(Acme.Abc.A e) { }
                public void Visit(Second.D e) { }
                private void Other(Acme.Abc.Event e) { }
                private void Other(Second.Message e) { }
            }

            [EventSchema("def.json"), EventRoot("#", Name = "Message")]
            static partial class Second;
            """;
        var test = new CodeTest<PartialVisitorAnalyzer, PartialVisitorCodeFix>(Code)
        {
            Fixed = Code.Replace("{|EU0040:{|EU0040:EventVisitor(Default = nameof(Other))|}|}", "EventVisitor(Default = nameof(Other))", StringComparison.Ordinal).Replace(
                "    public void Visit(Second.D e) { }\n",
                """
                    public void Visit(Acme.Abc.B e) => throw new System.NotImplementedException();
                    public void Visit(Acme.Abc.C e) => throw new System.NotImplementedException();
                    public void Visit(Second.D e) { }
                    public void Visit(Second.E e) => throw new System.NotImplementedException();
                    public void Visit(Second.F e) => throw new System.NotImplementedException();

                """,
                StringComparison.Ordinal),
            NumberOfIncrementalIterations = 2,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        };
        test.TestState.AdditionalFiles.Add(("/project/def.json", test.TestState.AdditionalFiles[0].content.ToString().Replace("\"a\"", "\"d\"", StringComparison.Ordinal)
            .Replace("\"b\"", "\"e\"", StringComparison.Ordinal).Replace("\"c\"", "\"f\"", StringComparison.Ordinal)));
        return test.RunAsync();
    }

    [Fact]
    public Task OneEvent_IsAddedByItself()
    {
        const string Code = """
            namespace Acme;
            [{|EU0040:EventUnion.EventVisitor(Default = nameof(Other))|}]
            partial struct Tally : Abc.IEventVisitor
            {
                public void Visit(Abc.A e) { }
                private void Other(Abc.Event e) { }
            }
            """;
        const string Line = "    public void Visit(Abc.C e) => throw new System.NotImplementedException();\n";
        var test = new CodeTest<PartialVisitorAnalyzer, PartialVisitorCodeFix>(Code)
        {
            Fixed = Code.Insert(Code.IndexOf("    private", StringComparison.Ordinal), Line),
            CodeActionEquivalenceKey = "Add Visit(C)",
            NumberOfIncrementalIterations = 1,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck | CodeFixTestBehaviors.FixOne,
        };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }

    [Fact]
    public Task CarriageReturns_AreKept() => Fixed(
        "namespace Acme;\r\n[{|EU0040:EventUnion.EventVisitor(Default = \"O\")|}]\r\npartial struct V : Abc.IEventVisitor\r\n{\r\n    public void Visit(Abc.A e) { }\r\n    public void Visit(Abc.B e) { }\r\n    void O(Abc.Event e) { }\r\n}\r\n",
        "namespace Acme;\r\n[EventUnion.EventVisitor(Default = \"O\")]\r\npartial struct V : Abc.IEventVisitor\r\n{\r\n    public void Visit(Abc.A e) { }\r\n    public void Visit(Abc.B e) { }\r\n    public void Visit(Abc.C e) => throw new System.NotImplementedException();\r\n    void O(Abc.Event e) { }\r\n}\r\n");

    private static Task Fixed(string code, string fix) => new CodeTest<PartialVisitorAnalyzer, PartialVisitorCodeFix>(code) { Fixed = fix }.RunAsync();
}
