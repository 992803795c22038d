using System.Collections.Immutable;
using System.Globalization;
using EventUnion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EventUnion.Generator.Analysis;

/// <summary>Finds a <c>switch</c> over the kinds of a union that does not name all of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KindSwitchAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that lists the names of the missing kinds, separated by commas.</summary>
    internal const string Missing = nameof(Missing);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DriftDescriptors.KindsWithoutCase, DriftDescriptors.KindsDefaulted];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            static c => Analyze(c, ((ISwitchOperation)c.Operation).Value.Type, static o => KindArm.Of((ISwitchOperation)o)), OperationKind.Switch);
        context.RegisterOperationAction(
            static c => Analyze(c, ((ISwitchExpressionOperation)c.Operation).Value.Type, static o => KindArm.Of((ISwitchExpressionOperation)o)), OperationKind.SwitchExpression);
    }

    private static void Analyze(OperationAnalysisContext context, ITypeSymbol? type, Func<IOperation, IEnumerable<KindArm>> read)
    {
        if (KindEnum.Of(type) is not { } kinds)
        {
            return;
        }

        KindArm[] arms = [.. read(context.Operation)];
        List<string> untaken = [];
        List<string> defaulted = [];
        foreach ((string name, int number) in KindEnum.Kinds(kinds))
        {
            if (!arms.Any(a => a.Takes(number)))
            {
                untaken.Add(name);
            }
            else if (number != 0 && !arms.Any(a => a.Names(number)))
            {
                // That the unknown falls to a default is what a default is for.
                defaulted.Add(name);
            }
        }

        Report(context, DriftDescriptors.KindsWithoutCase, kinds, untaken);
        Report(context, DriftDescriptors.KindsDefaulted, kinds, defaulted);
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor descriptor, INamedTypeSymbol kinds, List<string> missing)
    {
        if (missing.Count > 0)
        {
            SyntaxToken keyword = context.Operation.Syntax is SwitchExpressionSyntax expression ? expression.SwitchKeyword : ((SwitchStatementSyntax)context.Operation.Syntax).SwitchKeyword;
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor,
                keyword.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(Missing, string.Join(",", missing)),
                kinds.Name,
                missing.Count.ToString(CultureInfo.InvariantCulture),
                NameList.Of(missing)));
        }
    }
}
