using System.Collections.Immutable;
using EventUnion.Generator.Baselines;
using EventUnion.Generator.Diagnostics;
using EventUnion.Generator.Model;
using EventUnion.Generator.Parsing;
using EventUnion.Generator.Pipeline;
using EventUnion.Generator.Schema;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>A schema parsed for a test, with short ways to what tests look at.</summary>
internal sealed class Parsed
{
    private readonly Dictionary<string, string> _texts;

    private Parsed(Dictionary<string, string> texts, ParseResult result)
    {
        _texts = texts;
        Result = result;
    }

    public ParseResult Result { get; }

    public SchemaModel Model => Result.Model ?? throw new InvalidOperationException("No model: " + string.Join("; ", Said));

    /// <summary>Every diagnostic as its number and the text it underlines.</summary>
    public string[] Said => [.. Result.Diagnostics.Select(d => d.Descriptor.Id + " " + Underlined(d))];

    /// <summary>Parses one file.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="roots">Its roots: a pointer, or a name, <c>=</c> and a pointer.</param>
    public static Parsed Schema(string json, params string[] roots) => Files([("/project/schema/test.json", json)], roots);

    public static Parsed Files((string Path, string Json)[] files, params string[] roots)
    {
        return Files(false, files, roots);
    }

    /// <summary>Parses one file, beside a baseline.</summary>
    public static Parsed Kept(string json, string baseline, params string[] roots)
    {
        SchemaInput input = Input([new SchemaFile("/project/schema/test.json", SourceText.From(json))], roots);
        input = input with { Kept = BaselineNames.Read("TestSchema.events.txt", SourceText.From(baseline)).Names };
        return new Parsed(new() { ["/project/schema/test.json"] = json }, SchemaParser.Parse(input, TestContext.Current.CancellationToken));
    }

    /// <summary>Parses one file, with names that attributes give.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="names">A pointer, or what it is for, <c>@</c> and a pointer, and behind <c>=></c> the name.</param>
    /// <param name="roots">Its roots.</param>
    public static Parsed Named(string json, string[] names, params string[] roots)
    {
        SchemaInput input = Input([new SchemaFile("/project/schema/test.json", SourceText.From(json))], roots);
        input = input with { Request = input.Request with { Names = new([.. names.Select(Name)]) } };
        return new Parsed(new() { ["/project/schema/test.json"] = json }, SchemaParser.Parse(input, TestContext.Current.CancellationToken));
    }

    /// <summary>Parses one file, with what it asserts.</summary>
    public static Parsed Validated(string json, params string[] roots) => Files(true, [("/project/schema/test.json", json)], roots);

    private static Parsed Files(bool validation, (string Path, string Json)[] files, string[] roots)
    {
        SchemaInput input = Input([.. files.Select(f => new SchemaFile(f.Path, SourceText.From(f.Json)))], roots);
        input = input with { Request = input.Request with { Validation = validation } };
        return new Parsed(files.ToDictionary(f => f.Path, f => f.Json), SchemaParser.Parse(input, TestContext.Current.CancellationToken));
    }

    public static SchemaInput Input(ImmutableArray<SchemaFile> files, params string[] roots)
    {
        var target = new TargetModel("Acme", new(["public static partial class TestSchema"]), "TestSchema");
        EquatableArray<RootRequest> requests = new([.. roots.Select(Root)]);
        return new SchemaInput(new SchemaRequest(target, "schema/test.json", requests), new(files), EquatableArray<string>.Empty);
    }

    public UnionModel Union(string name) => Model.Unions.Single(u => u.Name == name);

    public ObjectModel Object(string name) => Model.Objects.Single(o => o.Name == name);

    public EnumModel Enum(string name) => Model.Enums.Single(e => e.Name == name);

    public MemberModel Member(string owner, string jsonName) => Object(owner).Members.Single(m => m.JsonName == jsonName);

    /// <summary>The names of a union's kinds with their tag values, such as <c>ToolCall=tool_call</c>.</summary>
    public string Kinds(string union) =>
        string.Join(" ", Union(union).Kinds.Select(k => k.Name + "=" + string.Join("|", k.Tags.Select(t => t.Value))));

    /// <summary>A member's value as short text, such as <c>List(Union Event)?</c>.</summary>
    public string Value(string owner, string jsonName)
    {
        MemberModel member = Member(owner, jsonName);
        return Describe(member.Value) + (member.IsNullable ? "?" : "");
    }

    private static string Describe(ValueModel value) =>
        value.Type + (value.TypeName is { } name ? " " + name : "") + (value.Element is { } element ? "(" + Describe(element) + ")" : "") + (value.IsNullable ? "?" : "");

    private static RootRequest Root(string root)
    {
        int at = root.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? new RootRequest(root, null) : new RootRequest(root[(at + 1)..], root[..at]);
    }

    private static NameRequest Name(string name)
    {
        string[] sides = name.Split("=>");
        int at = sides[0].LastIndexOf('@');
        return new NameRequest(sides[0][(at + 1)..], at < 0 ? null : sides[0][..at], sides[1]);
    }

    private string Underlined(SchemaDiagnostic diagnostic)
    {
        if (diagnostic.Place.Text is not { } place)
        {
            return diagnostic.Place.Name >= 0 ? "@name" + diagnostic.Place.Name : "@" + diagnostic.Place.Root;
        }

        return _texts[place.Path].Substring(place.Span.Start, place.Span.Length);
    }
}
