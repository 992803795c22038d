using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventUnion.Generator.Analysis;

/// <summary>A batch that a lambda uses which was made outside of it.</summary>
internal static class BatchCapture
{
    /// <summary>Whether the lambda may run when the batch is over: it is stored, returned, or handed to something that is not waited for.</summary>
    /// <param name="use">The batch inside of the lambda.</param>
    /// <param name="variable">The local or parameter that holds it.</param>
    public static bool Outlives(IOperation use, ISymbol variable)
    {
        IOperation? lambda = null;
        for (IOperation? outer = use.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation function)
            {
                if (SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function.Symbol))
                {
                    break;
                }

                lambda = function;
            }
        }

        return lambda is not null && IsKept(Unwrapped(lambda));
    }

    // The operation that the lambda is given to, past what only changes its type.
    private static IOperation? Unwrapped(IOperation lambda)
    {
        IOperation? parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static bool IsKept(IOperation? parent) => parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation call } => !IsWaitedFor(call),
        IArgumentOperation { Parent: IObjectCreationOperation } => true,
        ISimpleAssignmentOperation assignment => assignment.Target is IFieldReferenceOperation or IPropertyReferenceOperation,
        IEventAssignmentOperation or IReturnOperation => true,
        _ => false,
    };

    // A call without a task is over when it returns, unless it is one that says the opposite.
    private static bool IsWaitedFor(IInvocationOperation call) => IsTask(call.Type)
        ? call.Parent is IAwaitOperation || call.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Parent: IAwaitOperation }
        : call.TargetMethod.Name is not ("QueueUserWorkItem" or "UnsafeQueueUserWorkItem");

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };
}
