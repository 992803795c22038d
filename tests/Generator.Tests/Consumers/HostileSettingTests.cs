using Microsoft.CodeAnalysis;

namespace EventUnion.Generator.Tests.Consumers;

/// <summary>What is generated compiles without a warning whatever the project around it is like.</summary>
public class HostileSettingTests
{
    private const string Tags = "task type string action index object event_union system json_text event_frame attribute exception utf8_json_writer read_only_span";

    private static readonly string s_schema = $$"""
        {
          "title": "Log", "type": "object", "required": ["items"], "properties": { "items": { "type": "array", "items": { "$ref": "#/$defs/Event" } }, "console": { "$ref": "#/$defs/Nested" } },
          "$defs": {
            "Event": { "oneOf": [{{string.Join(", ", Tags.Split(' ').Select(static t => $$"""{ "$ref": "#/$defs/of_{{t}}" }"""))}}] },
            "Nested": { "type": "object", "required": ["json", "class"], "properties": {
              "json": { "type": "string" }, "class": { "type": "string" }, "writer": { "type": "integer" }, "buffer_writer": {}, "size": { "type": "integer", "format": "uint64" },
              "sizes": { "type": "array", "items": { "type": ["integer", "null"], "format": "uint32" } }, "guid": { "type": "string", "format": "uuid" }, "byte": { "type": "string", "format": "byte" },
              "time_span": { "type": ["string", "null"], "format": "duration" }, "decimal": { "type": "number", "format": "decimal" }, "seen": { "type": "integer", "format": "unixtime" },
              "writing": { "type": "boolean" }, "whole_json": { "enum": ["a"] },
              "is_of_members": { "type": "number" }, "extra": {}, "null": { "type": ["string", "null"], "format": "date-time" }, "of": {}, "value": {}, "e": {}, "name": {}, "scope": {}, "3whs_ack": {}, "sizes_of": { "enum": ["256x256", "_512", "1024"] }, "2nd": { "properties": { "1st": {} } } } },
            {{string.Join(",\n", Tags.Split(' ').Select(static t => $$"""
            "of_{{t}}": { "type": "object", "required": ["t", "string"], "properties": { "t": { "const": "{{t}}" }, "string": { "type": "string" }, "system": { "$ref": "#/$defs/Nested" },
              "task": { "type": "array", "items": { "type": "integer" } }, "event_union": {}, "get_type": { "type": "boolean" }, "kind": { "enum": ["int", "void"] } } }
            """))}}
          }
        }
        """;

    private static readonly AdditionalText s_text = new SchemaText("/project/schema/hostile.json", s_schema);

    // A class that is called like its root is told that the root is not.
    [Theory]
    [InlineData("Acme", "ChatSchema")]
    [InlineData("Acme.EventUnion", "Chat")]
    [InlineData("Acme.System", "Chat")]
    [InlineData("EventUnion", "Chat")]
    [InlineData("EventUnion.CompilerServices", "Chat")]
    [InlineData("System.Acme", "Chat")]
    [InlineData("@namespace.Global", "@class")]
    [InlineData("Acme", "System")]
    [InlineData("Acme", "EventUnion")]
    [InlineData("Acme", "Event")]
    [InlineData("Acme", "Task")]
    [InlineData("Acme", "ReadOnlySpan")]
    public void AwkwardName_CompilesWithoutWarnings(string space, string name) =>
        Assert.Equal(name == "Event" ? ["EU0013"] : [], (Hostile(space, name) with { Documentation = DocumentationMode.Diagnose }).Diagnostics().Select(static d => d.Id));

    [Fact]
    public void GlobalNamespace_CompilesWithoutWarnings() =>
        Assert.Equal("", (Hostile("Acme", "Chat") is var c ? c with { Code = [c.Code[0].Replace("namespace Acme;", "", StringComparison.Ordinal)] } : c).Problems());

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Annotations)]
    public void Nullable_CompilesWithoutWarnings(NullableContextOptions nullable) =>
        Assert.Equal("", (Hostile("Acme", "Chat") with { Nullable = nullable }).Problems());

    [Theory]
    [InlineData("[assembly: System.CLSCompliant(true)]")]
    [InlineData(Consumer.ImplicitUsings)]
    [InlineData(Consumer.ImplicitUsings + "\nglobal using static Acme.Chat; global using EventUnion; global using EventUnion.CompilerServices;")]
    [InlineData("global using Task = System.Int32; global using Event = System.String; global using JsonText = System.Object;")]
    [InlineData("namespace Acme { class JsonText { } class EventFrame { } class Bytes { } class Utf8JsonWriter { } class NumberArg { } class Member { } }")]
    [InlineData("namespace Acme.System { class Text { } } namespace Acme.EventUnion { class JsonText { } } namespace Acme.Chats { }")]
    [InlineData("namespace System.Runtime.CompilerServices { class Unsafe { } } class System2 { }")]
    public void MoreCode_CompilesWithoutWarnings(string code) => Assert.Equal("", More(Hostile("Acme", "Chat"), code).Problems());

    [Fact]
    public void InternalSchema_CompilesWithoutWarnings() =>
        Assert.Equal("", (Hostile("Acme", "Chat") is var c ? c with { Code = [c.Code[0].Replace("public static", "static", StringComparison.Ordinal)], Documentation = DocumentationMode.Diagnose } : c).Problems());

    [Fact]
    public void VisitorOfHostileNames_CompilesWithoutWarnings() => Assert.Equal("", More(Hostile("Acme", "Chat"), """
        using Acme;
        using static Acme.Chat;
        namespace Acme.Users;
        [global::EventUnion.EventVisitor(Default = nameof(Task))]
        internal partial struct Visitor : IEventVisitor
        {
            public int Count;
            public void Visit(scoped Chat.Task e) => Count++;
            private void Task(scoped Event e) => Count--;
        }
        """).Problems());

    // What the settings are for: each is one in which the compiler does warn.
    [Theory]
    [InlineData("CS1591", "namespace Acme; /// <summary>.</summary>\npublic class Documented { public int Undocumented; }")]
    [InlineData("CS3003", "[assembly: System.CLSCompliant(true)]\n/// <summary>.</summary>\npublic class C { /// <summary>.</summary>\npublic uint Size; }")]
    [InlineData("CS8618", "/// <summary>.</summary>\npublic class C { /// <summary>.</summary>\npublic string Text { get; set; } }")]
    public void FaultyCode_WarnsInTheSameSetting(string id, string code) =>
        Assert.Equal([id], new Consumer { Code = [code], Schemas = [], Documentation = DocumentationMode.Diagnose }.Diagnostics().Select(static d => d.Id));

    private static Consumer More(Consumer consumer, string code) => consumer with { Code = consumer.Code.Add(code) };

    private static Consumer Hostile(string space, string name) => new()
    {
        Schemas = [s_text],
        Code = [$"""
            namespace {space};
            /// <summary>The schema.</summary>
            [global::EventUnion.EventSchema("schema/hostile.json")]
            [global::EventUnion.EventRoot("#", Name = "Log")]
            [global::EventUnion.EventRoot("#/$defs/Event", Name = "Event")]
            public static partial class {name};
            """],
    };
}
