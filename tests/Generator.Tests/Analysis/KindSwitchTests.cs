using EventUnion.CodeFixes;
using EventUnion.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace EventUnion.Generator.Tests.Analysis;

/// <summary>A switch over kinds says which it lacks (EU0041), or which fall to its default (EU0042).</summary>
public class KindSwitchTests
{
    [Theory]
    [InlineData("{|EU0041:switch|} (k) { case EventKind.A: break; case EventKind.B: break; }")]
    [InlineData("{|EU0041:switch|} (k) { }")]
    [InlineData("{|EU0041:switch|} (k) { case EventKind.A: case EventKind.B: case EventKind.C: break; case EventKind.Unknown when k > 0: break; }")]
    [InlineData("{|EU0041:switch|} (k) { case EventKind.A or EventKind.B or EventKind.C: break; }")]
    [InlineData("{|EU0041:{|EU0042:switch|}|} (k) { case > EventKind.A: break; }")]
    [InlineData("{|EU0042:switch|} (k) { case EventKind.A: case EventKind.B: break; default: break; }")]
    [InlineData("{|EU0042:switch|} (k) { case EventKind.Unknown: break; case var other: break; }")]
    [InlineData("{|EU0042:switch|} (k) { case EventKind.A: break; case EventKind.B: break; case not EventKind.B: break; }")]
    [InlineData("{|EU0041:{|EU0042:switch|}|} (k) { case EventKind.A: break; case >= EventKind.B: break; }")]
    [InlineData("EventKind? n = k; {|EU0042:switch|} (n) { case EventKind.A or EventKind.B: break; case null: break; default: break; }")]
    [InlineData("_ = k {|EU0042:switch|} { EventKind.A => 1, EventKind.B => 2, _ => 3 };")]
    [InlineData("_ = k {|EU0042:switch|} { EventKind.A or EventKind.B => 1, var x => 3 };")]
    [InlineData("_ = k {|EU0041:switch|} { EventKind.A => 1, EventKind.B => 2 };")]
    [InlineData("_ = k {|EU0041:switch|} { EventKind.A => 1, EventKind.B or EventKind.C => 2 };")]
    public Task KindsAreMissing_IsSaid(string statements) => Test(statements).RunAsync();

    [Theory]
    [InlineData("switch (k) { case EventKind.A: case EventKind.B: case EventKind.C: break; default: break; }")]
    [InlineData("switch (k) { case EventKind.A: case EventKind.B: case EventKind.C: case EventKind.Unknown: break; }")]
    [InlineData("switch (k) { case EventKind.A or EventKind.B: break; case EventKind.C when k > 0: break; default: break; }")]
    [InlineData("switch (k) { case (EventKind)1: case (EventKind)2: case (EventKind)3: break; case 0: break; }")]
    [InlineData("_ = k switch { EventKind.A => 1, EventKind.B => 2, EventKind.C => 3, _ => 4 };")]
    [InlineData("_ = k switch { EventKind.A => 1, (EventKind.B or EventKind.C) and not EventKind.A => 2, _ => 4 };")]
    [InlineData("switch (k.ToString()) { case \"A\": break; }")]
    [InlineData("switch (System.DayOfWeek.Friday) { case System.DayOfWeek.Monday: break; }")]
    [InlineData("switch ((int)k) { case 1: break; }")]
    [InlineData("_ = (k, k) switch { (EventKind.A, _) => 1, _ => 2 };")]
    public Task EveryKindIsNamed_SaysNothing(string statements) => Test(statements).RunAsync();

    [Fact]
    public Task EnumThatIsNoUnions_SaysNothing() => new CodeTest<KindSwitchAnalyzer, KindSwitchCodeFix>(
        "class Mail { enum MailKind { Letter, Card } static int Cost(MailKind k) => k switch { MailKind.Letter => 1, _ => 2 }; }").RunAsync();

    [Theory]
    [InlineData("EU0041", "{|#0:switch|} (k) { case EventKind.A: case EventKind.B: break; }", "EventKind 2 Unknown, C", DiagnosticSeverity.Error)]
    [InlineData("EU0042", "{|#0:switch|} (k) { case EventKind.A: break; default: break; }", "EventKind 2 B, C", DiagnosticSeverity.Warning)]
    public Task Severity_IsRaisedByConfiguration(string id, string statements, string arguments, DiagnosticSeverity severity)
    {
        CodeTest<KindSwitchAnalyzer, KindSwitchCodeFix> test = Test(statements);
        test.GlobalConfig = $"dotnet_diagnostic.{id}.severity = {(severity == DiagnosticSeverity.Error ? "error" : "warning")}";
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult(id, severity).WithLocation(0).WithArguments(arguments.Split(' ', 3)));
        return test.RunAsync();
    }

    [Fact]
    public Task Cases_GoBeforeTheDefault() => Fixed(
        """
        {|EU0042:switch|} (k)
        {
            case EventKind.A:
                break;

            // Whatever else.
            default:
                return;
        }
        """,
        """
        switch (k)
        {
            case EventKind.A:
                break;

            case EventKind.B:
                break;

            case EventKind.C:
                break;

            // Whatever else.
            default:
                return;
        }
        """);

    [Fact]
    public Task CasesWithoutGaps_StayWithoutGaps() => Fixed(
        """
        {|EU0042:switch|} (k)
        {
            case EventKind.A: return;
            case EventKind.B: return;
            default: break;
        }
        """,
        """
        switch (k)
        {
            case EventKind.A: return;
            case EventKind.B: return;
            case EventKind.C:
                break;
            default: break;
        }
        """);

    [Fact]
    public Task CasesWithoutADefault_GoLast() => Fixed(
        """
        {|EU0041:switch|} (k)
        {
            case EventKind.A or EventKind.B:
                return;
        }
        """,
        """
        switch (k)
        {
            case EventKind.A or EventKind.B:
                return;
            case EventKind.Unknown:
                break;
            case EventKind.C:
                break;
        }
        """);

    [Fact]
    public Task Arms_GoBeforeTheDiscard() => Fixed(
        """
        string name = k {|EU0042:switch|}
        {
            EventKind.A => "a",
            EventKind.Unknown => throw new InvalidOperationException(),
            _ => "other", // B, C
        };
        """,
        """
        string name = k switch
        {
            EventKind.A => "a",
            EventKind.Unknown => throw new InvalidOperationException(),
            EventKind.B => throw new NotImplementedException(),
            EventKind.C => throw new NotImplementedException(),
            _ => "other", // B, C
        };
        """);

    [Theory]
    [InlineData("_ = k {|EU0042:switch|} { EventKind.A or EventKind.B => 1, _ => 2 };", "_ = k switch { EventKind.A or EventKind.B => 1, EventKind.C => throw new NotImplementedException(), _ => 2 };")]
    [InlineData("_ = k {|EU0041:switch|} { EventKind.A or EventKind.B or 0 => 1 };", "_ = k switch { EventKind.A or EventKind.B or 0 => 1, EventKind.C => throw new NotImplementedException() };")]
    [InlineData("_ = k {|EU0041:switch|}\n{\n    EventKind.A or EventKind.B or 0 => 1,\n};", "_ = k switch\n{\n    EventKind.A or EventKind.B or 0 => 1,\n    EventKind.C => throw new NotImplementedException(),\n};")]
    [InlineData("_ = k {|EU0041:switch|}\n{\n    EventKind.A or EventKind.B or 0 => 1\n};", "_ = k switch\n{\n    EventKind.A or EventKind.B or 0 => 1,\n    EventKind.C => throw new NotImplementedException()\n};")]
    public Task Arms_KeepTheLinesAndCommas(string statements, string fix) => Fixed(statements, fix);

    private static Task Fixed(string statements, string fix)
    {
        CodeTest<KindSwitchAnalyzer, KindSwitchCodeFix> test = Test(statements);
        test.Fixed = Code(fix);
        return test.RunAsync();
    }

    private static CodeTest<KindSwitchAnalyzer, KindSwitchCodeFix> Test(string statements) => new(Code(statements));

    private static string Code(string statements) => $$"""
        using System;
        using static Acme.Abc;

        class Program
        {
            static void Run(EventKind k)
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal).Replace("        \n", "\n", StringComparison.Ordinal)}}
            }
        }
        """;
}
