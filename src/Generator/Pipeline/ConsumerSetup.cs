using System.Globalization;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventUnion.Generator.Pipeline;

/// <summary>What generated code needs of the project it is compiled in.</summary>
/// <param name="Language">The project's C# version.</param>
/// <param name="RuntimeContract">The contract of the runtime it references; 0 where there is none.</param>
internal sealed record ConsumerSetup(LanguageVersion Language, int RuntimeContract)
{
    /// <summary>The oldest contract of the runtime that generated code can call.</summary>
    public const int NeededContract = 1;

    private const string ContractType = "EventUnion.CompilerServices.RuntimeContract";

    public bool IsUsable => Language >= LanguageVersion.CSharp14 && RuntimeContract >= NeededContract;

    public static ConsumerSetup Of(Compilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        object? version = compilation.GetTypeByMetadataName(ContractType)?.GetMembers("Version").OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue;
        return new ConsumerSetup(((CSharpCompilation)compilation).LanguageVersion, version is int contract ? contract : 0);
    }

    /// <summary>What stands in the way.</summary>
    public IEnumerable<SchemaDiagnostic> Problems()
    {
        if (Language < LanguageVersion.CSharp14)
        {
            yield return new SchemaDiagnostic(SetupDescriptors.LanguageVersion, DiagnosticPlace.Schema, new([Language.ToDisplayString()]));
        }

        if (RuntimeContract < NeededContract)
        {
            string found = RuntimeContract == 0 ? "none" : "contract " + RuntimeContract.ToString(CultureInfo.InvariantCulture);
            yield return new SchemaDiagnostic(
                SetupDescriptors.RuntimeVersion, DiagnosticPlace.Schema, new([NeededContract.ToString(CultureInfo.InvariantCulture), found]));
        }
    }
}
