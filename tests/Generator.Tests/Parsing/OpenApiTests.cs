using EventUnion.Generator.Model;
using EventUnion.Generator.Tests.Emitting;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>The endpoint's own document gives the types that the schema of the session gives, though it only refers to it.</summary>
public class OpenApiTests
{
    private const string Response = "#/paths/~1api~1v1~1chat~1{session_id}/get/responses/200/content/application~1json/schema";

    private static readonly (string Path, string Json)[] s_files = [Read("get-full-session.openapi.json"), Read("chat-session.schema.json")];

    [Fact]
    public void EventsOfTheComponent_AreThoseOfTheSession()
    {
        var api = Parsed.Files(s_files, "Event=#/components/schemas/SessionEvent");
        var session = Parsed.Files([s_files[1]], "Event=#/properties/events/items");
        Assert.Empty(api.Said.Except(session.Said));
        Assert.Equal(8, api.Union("Event").Kinds.Count);
        Assert.Equal(session.Kinds("Event"), api.Kinds("Event"));
        Assert.Equal(session.Union("Event") with { Doc = null }, api.Union("Event") with { Doc = null });
        Assert.Equal(session.Model.Objects, api.Model.Objects);
    }

    [Fact]
    public void ResponseOfTheOperation_IsTheSession()
    {
        var api = Parsed.Files(s_files, "Session=" + Response);
        var session = Parsed.Files([s_files[1]], "Session=#");
        Assert.Equal(session.Model.Unions, api.Model.Unions);
        Assert.Equal(session.Model.Objects, api.Model.Objects);
        Assert.Equal("/events", api.Object("Session").Envelope!.Pointer);
    }

    [Fact]
    public void BothRoots_CompileWithoutWarnings()
    {
        SchemaModel model = Parsed.Files(s_files, "Session=" + Response, "Event=#/components/schemas/SessionEvent", "Refusal=#/components/schemas/ValidationErrorResponse").Model;
        Assert.Equal(2, model.Unions.Count);
        Assert.Equal("", EmittedCompilation.Problems(model));
    }

    private static (string Path, string Json) Read(string name) => ("/project/schema/" + name, File.ReadAllText(RepositoryRoot.Combine("schema", name)));
}
