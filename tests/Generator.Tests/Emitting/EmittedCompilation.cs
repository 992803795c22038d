using Basic.Reference.Assemblies;
using EventUnion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventUnion.Generator.Tests.Emitting;

/// <summary>Emitted files compiled against the runtime as a consumer's project would: documented, nullable.</summary>
internal static class EmittedCompilation
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>What the compiler says of the files, code added to them included.</summary>
    public static string Problems(SchemaModel model, string code = "")
    {
        const string Start = "/// <summary>The schema.</summary>\npublic static partial class TestSchema;";
        string[] texts = ["namespace Acme;\n" + Start, .. Emitted.Files(model), .. code.Length > 0 ? [code] : Array.Empty<string>()];
        var compilation = CSharpCompilation.Create(
            "test",
            texts.Select(static t => CSharpSyntaxTree.ParseText(t, s_options, cancellationToken: TestContext.Current.CancellationToken)),
            Net100.References.All.Append(MetadataReference.CreateFromFile(typeof(EventReadOptions).Assembly.Location)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        return string.Join("\n", compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => d.ToString()));
    }
}
