using System.Text.RegularExpressions;
using EventUnion.Generator.Tests.Consumers;
using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Tests.Escapes;

/// <summary>
/// Programs that let a view escape or leave something out. Each is compiled twice: with <c>ESCAPES</c> defined it must have exactly the errors that its first line
/// tells, without it none.
/// </summary>
public partial class EscapeTests
{
    private static readonly string s_folder = Path.Combine(RepositoryRoot.Path, "tests", "Generator.Tests", "Escapes", "Programs");

    private static readonly Lazy<MetadataReference> s_schema = new(static () => new Consumer { Code = [Consumer.ChatSchema] }.ToReference());

    public static TheoryData<string> Programs =>
        [.. Directory.GetFiles(s_folder, "*.cs").Select(static f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Escape_DoesNotCompile(string program)
    {
        string code = Code(program);
        string[] expected = [.. Expected().Match(code).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Compile("#define ESCAPES\n" + code).Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void LegalTwin_Compiles(string program) => Assert.Equal([], Compile(Code(program)).Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()));

    private static string Code(string program) => File.ReadAllText(Path.Combine(s_folder, program + ".cs"));

    // The schema is an assembly of its own: compiled once for all of them.
    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Compile(string code) => new Consumer
    {
        Code = [code, "global using EventUnion; global using static Acme.ChatSchema;"],
        Schemas = [],
        References = [s_schema.Value],
    }.DiagnosticsOfBuild();

    [GeneratedRegex("^// .* ESCAPES: ([A-Z0-9 ]+)\\r?\\n")]
    private static partial Regex Expected();
}
