using System.Collections.Immutable;
using System.Composition;
using EventUnion.Generator.Baselines;
using EventUnion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.CodeFixes;

/// <summary>Brings a baseline up to date with its schema: at the schema class, and at each line of the baseline that differs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)]), Shared]
public sealed class BaselineCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [BaselineDescriptors.Added.Id, BaselineDescriptors.Removed.Id, BaselineDescriptors.Changed.Id, BaselineDescriptors.Outdated.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BaselineFixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        Diagnostic diagnostic = context.Diagnostics[0];
        const string Title = "Bring the baseline up to date";
        context.RegisterCodeFix(CodeAction.Create(Title, c => FixAsync(project.Solution, project.Id, diagnostic, c), nameof(BaselineCodeFix)), context.Diagnostics);
        return Task.CompletedTask;
    }

    /// <summary>Writes the baseline that a diagnostic is about, with the line ends that it has.</summary>
    internal static async Task<Solution> FixAsync(Solution solution, ProjectId project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(BaselineAnalyzer.PathProperty, out string? path) || !diagnostic.Properties.TryGetValue(BaselineAnalyzer.TextProperty, out string? expected)
            || solution.GetProject(project)?.AdditionalDocuments.FirstOrDefault(d => (d.FilePath ?? d.Name) == path) is not { } baseline)
        {
            return solution;
        }

        SourceText text = await baseline.GetTextAsync(cancellation).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(baseline.Id, SourceText.From(expected!.Replace("\n", SourceEdit.NewLine(text)), text.Encoding));
    }
}
