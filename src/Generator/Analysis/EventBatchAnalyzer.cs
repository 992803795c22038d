using System.Collections.Immutable;
using EventUnion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EventUnion.Generator.Analysis;

/// <summary>
/// Finds batches of events that are kept where they outlive their turn: the runtime throws when such a batch is used. A batch in a local, handed to a method or handed on by an iterator is in its turn.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventBatchAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [BatchDescriptors.BatchKept];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(BatchTypes.Batch) is { } batch)
            {
                var types = new BatchTypes(batch);
                start.RegisterSymbolAction(c => DeclaredBatch.Analyze(c, types), SymbolKind.Field, SymbolKind.Property);
                start.RegisterOperationAction(c => AnalyzeCall(c, types), OperationKind.Invocation);
                start.RegisterOperationAction(c => AnalyzeAssignment(c, types), OperationKind.SimpleAssignment);
                start.RegisterOperationAction(c => AnalyzeElements(c, types, ((IArrayInitializerOperation)c.Operation).ElementValues), OperationKind.ArrayInitializer);
                start.RegisterOperationAction(c => AnalyzeCollection(c, types), OperationKind.CollectionExpression);
                start.RegisterOperationAction(c => AnalyzeUse(c, types), OperationKind.LocalReference, OperationKind.ParameterReference);
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, BatchTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        IMethodSymbol method = call.TargetMethod;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsOfContainer(argument.Parameter) && IsStoring(method.Name) && types.Holds(argument.Value.Type))
            {
                Report(context, argument.Syntax, "'" + method.Name + "'");
            }
        }

        // What makes a list of a stream. What is made of a list was said of the list, and what is made of nothing holds nothing yet.
        ITypeSymbol? source = (call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Type;
        if (method.DeclaringSyntaxReferences.IsEmpty && types.IsKeeper(Result(method.ReturnType)) && types.IsStream(source))
        {
            Report(context, call.Syntax, "'" + method.Name + "'");
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, BatchTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (!types.Holds(Plain(assignment.Value).Type))
        {
            return;
        }

        // Fields and properties of a batch's type are told where they are declared.
        string? target = assignment.Target switch
        {
            IArrayElementReferenceOperation => "An array",
            IPropertyReferenceOperation { Property: { IsIndexer: true, OriginalDefinition.Type: ITypeParameterSymbol } } => "A collection",
            IFieldReferenceOperation field when !types.Holds(field.Type) => "The field '" + field.Field.Name + "'",
            IPropertyReferenceOperation property when !types.Holds(property.Type) => "The property '" + property.Property.Name + "'",
            _ => null,
        };
        if (target is not null)
        {
            Report(context, assignment.Syntax, target);
        }
    }

    private static void AnalyzeElements(OperationAnalysisContext context, BatchTypes types, ImmutableArray<IOperation> elements)
    {
        foreach (IOperation element in elements.Where(e => types.IsBatch(Plain(e).Type)))
        {
            Report(context, element.Syntax, "An array");
        }
    }

    private static void AnalyzeCollection(OperationAnalysisContext context, BatchTypes types)
    {
        var collection = (ICollectionExpressionOperation)context.Operation;
        if (collection.Type is { IsRefLikeType: false })
        {
            foreach (IOperation element in collection.Elements.Where(e => types.IsBatch(Plain(e).Type)))
            {
                Report(context, element.Syntax, "A collection");
            }
        }
    }

    private static void AnalyzeUse(OperationAnalysisContext context, BatchTypes types)
    {
        if (!types.IsBatch(context.Operation.Type))
        {
            return;
        }

        ISymbol variable = context.Operation is IParameterReferenceOperation parameter ? parameter.Parameter : ((ILocalReferenceOperation)context.Operation).Local;
        if (IsFieldOfPrimaryConstructor(variable, context.ContainingSymbol))
        {
            Report(context, context.Operation.Syntax, "The class");
        }
        else if (BatchCapture.Outlives(context.Operation, variable))
        {
            Report(context, context.Operation.Syntax, "A lambda that is not waited for");
        }
    }

    // A parameter of a type that a method of the type uses has become a field.
    private static bool IsFieldOfPrimaryConstructor(ISymbol variable, ISymbol user) =>
        variable.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsRefLikeType: false } constructor
        && user is IMethodSymbol && !SymbolEqualityComparer.Default.Equals(constructor, user);

    private static bool IsOfContainer(IParameterSymbol? parameter) =>
        parameter?.OriginalDefinition is { Type: ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type }, ContainingType.TypeKind: not TypeKind.Delegate };

    private static bool IsStoring(string method) => method is "Add" or "AddFirst" or "AddLast" or "AddAfter" or "AddBefore" or "Append" or "Enqueue" or "Insert" or "Push"
        or "SetItem" or "TryAdd" or "TryWrite" or "WriteAsync" or "SetResult" or "TrySetResult";

    private static ITypeSymbol Result(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;

    private static IOperation Plain(IOperation value) => value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value;

    private static void Report(OperationAnalysisContext context, SyntaxNode place, string keeper) =>
        context.ReportDiagnostic(Diagnostic.Create(BatchDescriptors.BatchKept, place.GetLocation(), keeper));
}
