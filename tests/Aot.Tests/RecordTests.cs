using System.Text;

namespace EventUnion.Aot.Tests;

/// <summary>Records and types that hold them, through the serializer of a native program.</summary>
public class RecordTests(NativeRecords native)
{
    private const string Ticket = """{"score":1.50,"at":"2024-05-01T10:00:00Z","any":{"a":[1,null]},"plain":"low","urgency":"very-high","events":[{"type":"text","content":"c"},{"type":"zz"}],"more":{"x":1,"y":null},"title":null,"count":7,"last":{"kind":"moved","to":"b"},"stranger":{"type":"zz","q":1},"missing":null}""";

    [Fact]
    public void Publishing_HasNoWarning() => native.RequireCleanPublish();

    [Theory]
    [InlineData("ticket", Ticket)]
    [InlineData("ticket", """{"score":0,"at":"","any":null,"plain":"very-high","urgency":"another","events":[],"more":{},"stranger":null,"missing":-0}""")]
    [InlineData("event", """{"type":"text","content":"c","new":1.0}""")]
    [InlineData("unknown", """{"type":"zz"}""")]
    [InlineData("session", """{"events":[{"type":"text","content":"c"},5],"last_updated_at":"2024-05-01T10:00:00Z","session_id":"s"}""")]
    [InlineData("urgency", "\"low\"")]
    [InlineData("urgency", "\"another\"")]
    [InlineData("numbers", "[1.0,null,1e3]")]
    [InlineData("map", """{"a":[1,null],"b":[]}""")]
    public async Task Value_ComesBack(string type, string json)
    {
        native.Require();
        ProcessOutcome outcome = await ProcessRun.RunAsync(native.Program, Encoding.UTF8.GetBytes(type + " " + json + "\n"));
        Assert.Equal((0, json, ""), (outcome.ExitCode, outcome.Output.Trim(), outcome.Errors));
    }
}
