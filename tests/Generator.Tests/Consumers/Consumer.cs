using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using EventUnion.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventUnion.Generator.Tests.Consumers;

/// <summary>A project that uses the runtime and the generator, compiled as its build would compile it.</summary>
internal sealed record Consumer
{
    /// <summary>What the SDK adds where implicit usings are on.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The schema class of the chat session, in namespace <c>Acme</c>.</summary>
    public const string ChatSchema = """
        namespace Acme;
        /// <summary>The schema.</summary>
        [EventUnion.EventSchema("schema/chat-session.schema.json")]
        [EventUnion.EventRoot("#", Name = "Session")]
        [EventUnion.EventRoot("#/properties/events/items", Name = "Event")]
        public static partial class ChatSchema;
        """;

    private static readonly MetadataReference s_runtime = MetadataReference.CreateFromFile(typeof(EventReadOptions).Assembly.Location);

    /// <summary>The schema of the chat session.</summary>
    public static SchemaText Chat { get; } = new("/project/schema/chat-session.schema.json", File.ReadAllText(Path.Combine(RepositoryRoot.Path, "schema", "chat-session.schema.json")));

    public required ImmutableArray<string> Code { get; init; }

    public ImmutableArray<AdditionalText> Schemas { get; init; } = [Chat];

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public DocumentationMode Documentation { get; init; } = DocumentationMode.Parse;

    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>Everything that the generator and the compiler say of the code, from warnings up.</summary>
    public ImmutableArray<Diagnostic> Diagnostics() =>
        Compile(out ImmutableArray<Diagnostic> generated).GetDiagnostics(TestContext.Current.CancellationToken) is var found ? Warnings(generated, found) : [];

    /// <summary>The same, and what is found only when code is emitted, such as a view that is kept across an await.</summary>
    public ImmutableArray<Diagnostic> DiagnosticsOfBuild()
    {
        Compilation compilation = Compile(out ImmutableArray<Diagnostic> generated);
        using var image = new MemoryStream();
        return Warnings(generated, compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics);
    }

    /// <summary>The same as text; empty for a project without fault.</summary>
    public string Problems() => string.Join("\n", Diagnostics().Select(static d => d.ToString()));

    /// <summary>The project as an assembly that another may refer to.</summary>
    public MetadataReference ToReference()
    {
        using var image = new MemoryStream();
        Assert.True(Compile(out _).Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success, Problems());
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }

    public Compilation Compile(out ImmutableArray<Diagnostic> generated)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14, Documentation);
        var compilation = CSharpCompilation.Create(
            "consumer" + References.Length,
            Code.Select((c, i) => CSharpSyntaxTree.ParseText(c, options, "code" + i + ".cs", System.Text.Encoding.UTF8, TestContext.Current.CancellationToken)),
            [.. Net100.References.All, s_runtime, .. References],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable, warningLevel: 9999, allowUnsafe: false));
        CSharpGeneratorDriver.Create([new EventUnionGenerator().AsSourceGenerator()], Schemas, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out generated, TestContext.Current.CancellationToken);
        return output;
    }

    private static ImmutableArray<Diagnostic> Warnings(ImmutableArray<Diagnostic> generated, ImmutableArray<Diagnostic> found) =>
        [.. generated.Concat(found).Where(static d => d.Severity >= DiagnosticSeverity.Warning)];
}
