namespace EventUnion.Generator.Tests.Pipeline;

/// <summary>What the user has written into a schema class, beside what is generated into it.</summary>
public class TakenMemberTests
{
    private const string Schema = """{"oneOf":[{"properties":{"t":{"const":"a"},"n":{"$ref":"#/$defs/N"},"e":{"enum":["x","y"]}},"required":["t"]},{"properties":{"t":{"const":"b"}},"required":["t"]}],"$defs":{"N":{"properties":{"x":{}}}}}""";

    [Theory]
    [InlineData("public class Event;", "EU0027 schema.cs:1:14")]
    [InlineData("public struct A;", "EU0027 schema.cs:1:15")]
    [InlineData("public partial record struct A;", "EU0027 schema.cs:1:30")]
    [InlineData("public static int B;", "EU0027 schema.cs:1:19")]
    [InlineData("public static int EventKind() => 1;", "EU0027 schema.cs:1:19")]
    [InlineData("public partial struct EventRecord;", "EU0027 schema.cs:1:23")]
    [InlineData("public static int UnknownEventRecord => 1;", "EU0027 schema.cs:1:19")]
    [InlineData("public interface IEventVisitor;", "EU0027 schema.cs:1:18")]
    [InlineData("public delegate void NArg();", "EU0027 schema.cs:1:22")]
    [InlineData("public enum AE { X }", "EU0027 schema.cs:1:13")]
    [InlineData("public partial struct Event { public bool IsA => true; }", null)]
    [InlineData("public partial struct UnknownEvent;", null)]
    [InlineData("public class Event<T>;", null)]
    [InlineData("public class EventDispatch;", null)]
    [InlineData("public class EventDispatch<T>;", "EU0027 schema.cs:1:14")]
    [InlineData("public static int EventDispatch;", "EU0027 schema.cs:1:19")]
    [InlineData("public enum Own { Event } static void Visit(int event1) { }", null)]
    public void MemberOfAGeneratedName_IsUnderlined(string member, string? expected)
    {
        string code = member + " }\n";
        var run = new GeneratorRun("[EventUnion.EventSchema(\"schema/test.json\"), EventUnion.EventRoot(\"#\", Name = \"Event\")] static partial class S {\n" + code, Schema);
        Assert.Equal(expected is null ? [] : [expected.Replace(":1:", ":2:", StringComparison.Ordinal)], run.Said);
    }

    [Fact]
    public void MovedMember_ParsesNothing()
    {
        const string Code = "[EventUnion.EventSchema(\"schema/test.json\"), EventUnion.EventRoot(\"#\", Name = \"Event\")] static partial class S { public class Event; }";
        GeneratorRun run = new GeneratorRun(Code, Schema).EditCode("schema.cs", "\n" + Code);
        Assert.Equal("1 Cached", run.Step(EventUnion.Generator.Pipeline.Steps.Parses));
        Assert.Equal(["EU0027 schema.cs:2:127"], run.Said);
    }
}
