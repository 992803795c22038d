using EventUnion.Generator.Emitting;
using EventUnion.Generator.Model;
using EventUnion.Generator.Tests.Parsing;

namespace EventUnion.Generator.Tests.Emitting;

/// <summary>Generated code is read by people; what grows with the schema grows by a few lines at a time.</summary>
public class EmittedSizeTests
{
    [Fact]
    public void Events_KeepToTheirBudget()
    {
        SchemaModel model = Seed();
        ObjectModel[] events = [.. model.Objects.Where(static o => o.Variant is not null)];
        Assert.Equal(8, events.Length);
        Assert.All(events, e => Assert.InRange(Lines(ObjectEmitter.Emit(e, model.Target, model.SchemaPath)), 20, 45 + (10 * e.Members.Count)));
    }

    [Fact]
    public void Union_KeepsToItsBudget()
    {
        SchemaModel model = Seed();
        UnionModel union = Assert.Single(model.Unions);
        Assert.InRange(Lines(UnionEmitter.Emit(union, model.Target, model.SchemaPath)), 80, 80 + (10 * union.Kinds.Count));
    }

    [Fact]
    public void Streams_KeepToTheirBudget()
    {
        SchemaModel model = Seed();
        EquatableArray<StreamsModel> streams = StreamsModel.Of(model);
        Assert.Equal(2, streams.Count);
        Assert.All(streams, s => Assert.InRange(Lines(StreamsEmitter.Emit(s, model.Target, model.SchemaPath)), 8, 80));
    }

    // Other shapes than the seed's: unions in unions, lists of lists, tags of several values, maps.
    [Theory]
    [InlineData("tests/EndToEnd.Tests/Nested/forest.schema.json", "Forest=#", "Node=#/properties/nodes/items")]
    [InlineData("tests/EndToEnd.Tests/Collections/grid.schema.json", "Grid=#")]
    [InlineData("tests/Web.Contract/tickets.schema.json", "TicketEvent=#")]
    public void OtherSchemas_KeepToTheirBudgets(string path, params string[] roots)
    {
        AssertKeepsToBudgets(Parsed.Schema(File.ReadAllText(RepositoryRoot.Combine(path.Split('/'))), roots).Model);
    }

    // Unions of many kinds and members: what their lookups need beyond a line each grows no faster than they do.
    [Theory]
    [InlineData("openai/openapi.json", "Event=#/components/schemas/ResponseStreamEvent", "Item=#/components/schemas/ConversationItem")]
    [InlineData("octokit/schema.json", "Issues=#/definitions/issues_event", "PullRequest=#/definitions/pull_request_event")]
    [InlineData("acp/schema-v2.json", "Update=#/$defs/SessionUpdate")]
    public void PublicSchemas_KeepToTheirBudgets(string file, params string[] roots) => AssertKeepsToBudgets(Parsed.Schema(CorporaFolder.Read(file), roots).Model);

    private static void AssertKeepsToBudgets(SchemaModel model)
    {
        Assert.NotEmpty(model.Objects);
        Assert.All(model.Objects, o => Assert.InRange(Lines(ObjectEmitter.Emit(o, model.Target, model.SchemaPath)), 20, Extra(o) + 45 + (10 * o.Members.Count)));
        Assert.All(model.Unions, u => Assert.InRange(Lines(UnionEmitter.Emit(u, model.Target, model.SchemaPath)), 80, Extra(u) + 80 + (10 * u.Kinds.Count)));
        Assert.All(StreamsModel.Of(model), s => Assert.InRange(Lines(StreamsEmitter.Emit(s, model.Target, model.SchemaPath)), 8, 80));
    }

    // A root's ways to be read from memory, which weigh in a union of few kinds; a line in a look-up of each member, of tags beyond one a kind, of names, and of the rules that
    // members are told by; a conversion of each value.
    private static int Extra(UnionModel model) =>
        (model.IsRoot ? 16 : 0) + model.Members.Count + model.Kinds.Sum(static k => Math.Max(k.Tags.Count - 1, 0) + (k.Value is null ? 0 : 1)) + model.Names.Count + model.Groups.Sum(static g => g.Rules.Count + 2);

    // An envelope's ways to be read; an argument of writers, which has each member twice; a member's line in the look-up, which events have in their union's.
    private static int Extra(ObjectModel model) =>
        (model.Envelope is null ? 0 : 40) + (model.HasArgument ? 25 + (4 * model.Members.Count) : 0) + (model.Variant is null ? model.Members.Count : 0);

    private static SchemaModel Seed()
    {
        string json = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "schema", "chat-session.schema.json"));
        return Parsed.Schema(json, "Session=#", "Event=#/properties/events/items").Model;
    }

    // Lines of code: no documentation, no blanks, no lone braces.
    private static int Lines(string file) =>
        file.Split('\n').Select(static l => l.Trim()).Count(static l => l.Trim('{', '}', '[', ']', '(', ')', ';', ',').Length > 0 && !l.StartsWith("//", StringComparison.Ordinal));
}
