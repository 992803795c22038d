using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventUnion.CodeFixes;

/// <summary>Brings all baselines of a project or solution up to date: Roslyn's own provider merges edits of code only.</summary>
internal sealed class BaselineFixAll : FixAllProvider
{
    public static BaselineFixAll Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Bring all baselines up to date", cancellation => FixAsync(fixAllContext, cancellation), nameof(BaselineCodeFix)));

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellation)
    {
        Solution solution = context.Solution;
        foreach (Project project in context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project])
        {
            ImmutableArray<Diagnostic> diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (Diagnostic diagnostic in diagnostics)
            {
                solution = await BaselineCodeFix.FixAsync(solution, project.Id, diagnostic, cancellation).ConfigureAwait(false);
            }
        }

        return solution;
    }
}
