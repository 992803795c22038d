using System.CommandLine;
using BenchmarkDotNet.Running;

namespace EventUnion.Benchmarks.Bdn;

/// <summary>The command <c>bdn</c>: everything behind it goes to BenchmarkDotNet.</summary>
internal static class BdnCommand
{
    public static Command Create()
    {
        var arguments = new Argument<string[]>("arguments") { Description = "What BenchmarkDotNet is given, such as --filter '*Views*'.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("bdn", "Runs the BenchmarkDotNet classes for the published tables.") { arguments };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            string[] passed = [.. parsed.GetValue(arguments) ?? [], .. parsed.UnmatchedTokens];
            BenchmarkSwitcher.FromAssembly(typeof(BdnCommand).Assembly).Run(passed.Length == 0 ? ["--filter", "*"] : passed);
        });
        return command;
    }
}
