namespace EventUnion.Corpora.Tests.Compiling;

/// <summary>C# that reads one event with a generated reader and says what it sees, as <see cref="EventProbe"/>.</summary>
internal static class ProbeCode
{
    /// <summary>A probe of a union.</summary>
    /// <param name="owner">The schema class.</param>
    /// <param name="name">The union's name.</param>
    /// <param name="probe">What the probe is to be called, in the namespace <c>Acme</c>.</param>
    public static string Of(string owner, string name, string probe) => Code(probe, $"""
                    using EventReader<{owner}.{name}> reader = tag.Length == 0 ? {owner}.{name}.CreateReader(json) : new(json, System.Text.Encoding.UTF8.GetBytes(tag));
                    {owner}.{name} e = reader.Event;
                    kind = e.Kind.ToString();
                    strays = e.Strays;
                    violation = e.TryValidate(out SchemaViolation found) ? "" : found.Keyword + " at " + found.Error.Path;
                    e.WriteTo(copy);
                    {owner}.{name}Record made = e.TryToRecord(out {owner}.{name}Record? own, out _) ? own : {owner}.{name}Record.Parse(json);
                    isKnown = made is not {owner}.Unknown{name}Record;
        """);

    private static string Code(string probe, string read) => $$"""
        using System.Buffers;
        using System.IO;
        using System.Text.Json;
        using EventUnion;

        namespace Acme
        {
            /// <summary>A probe.</summary>
            public static class {{probe}}
            {
                /// <summary>Reads an event.</summary>
                public static void Read(byte[] json, string tag, out string kind, out bool strays, out byte[] passedOn, out object? record, out byte[] written, out bool isKnown, out string violation)
                {
                    var copy = new ArrayBufferWriter<byte>();
        {{read}}
                    passedOn = copy.WrittenSpan.ToArray();
                    record = made;
                    var again = new ArrayBufferWriter<byte>();
                    made?.WriteTo(again);
                    written = again.WrittenSpan.ToArray();
                }
            }
        }
        """;
}
