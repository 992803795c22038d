using System.Buffers;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.SegmentedInput;

/// <summary>Every example, cut everywhere, gives the answers that it gives in one piece.</summary>
public class SegmentTests
{
    private static readonly string s_folder = RepositoryRoot.Combine("schema", "examples");

    public static TheoryData<string> Examples => [.. Directory.EnumerateFiles(s_folder, "*.json").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void ExampleCutAtEveryByte_IsReadAsInOnePiece(string name)
    {
        (byte[] json, Func<ReadOnlySequence<byte>, Outcome> read, Outcome expected) = Load(name);
        Assert.True(expected.IsAccepted);
        Assert.Equal(expected.Exact, read(Segments.Of(json, 1)).Exact);
        for (int cut = 0; cut <= json.Length; cut++)
        {
            Assert.Equal(expected.Exact, read(Segments.At(json, [cut])).Exact);
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void ExampleOverAReaderCutAtEveryByte_IsReadAsInOnePiece(string name)
    {
        (byte[] json, _, Outcome expected) = Load(name);
        string text = expected.Text + string.Join(" ", expected.Events.Offsets);
        Assert.Equal(text, OverReader(name, new Utf8JsonReader(json)));
        Assert.Equal(text, OverReader(name, new Utf8JsonReader(Segments.Of(json, 1))));
        for (int cut = 0; cut <= json.Length; cut++)
        {
            Assert.Equal(text, OverReader(name, new Utf8JsonReader(Segments.At(json, [cut]))));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void TruncatedExample_IsTheSameErrorInSegments(string name)
    {
        (byte[] whole, Func<ReadOnlySequence<byte>, Outcome> read, _) = Load(name);
        int end = whole.AsSpan().TrimEnd("\n"u8).Length;
        for (int length = 0; length < end; length++)
        {
            byte[] json = whole[..length];
            Outcome expected = read(new ReadOnlySequence<byte>(json));
            Assert.Equal(EventErrorCode.Truncated, expected.Error?.Code);
            Assert.Equal(expected.Exact, read(Segments.Of(json, 1)).Exact);
            Assert.Equal(expected.Exact, read(Segments.At(json, [length / 2])).Exact);
        }
    }

    [Fact]
    public void TruncatedAndCutAtEveryByte_IsTheSameError()
    {
        (byte[] whole, Func<ReadOnlySequence<byte>, Outcome> read, _) = Load("thinking_delta.json");
        for (int length = 0; length < whole.AsSpan().TrimEnd("\n"u8).Length; length++)
        {
            byte[] json = whole[..length];
            string expected = read(new ReadOnlySequence<byte>(json)).Exact;
            for (int cut = 0; cut <= length; cut++)
            {
                Assert.Equal(expected, read(Segments.At(json, [cut])).Exact);
            }
        }
    }

    private static (byte[] Json, Func<ReadOnlySequence<byte>, Outcome> Read, Outcome Expected) Load(string name)
    {
        byte[] json = File.ReadAllBytes(Path.Combine(s_folder, name));
        return IsSession(name)
            ? (json, static sequence => Read(sequence, isSession: true), SessionEntryPoints.Push(json, null))
            : (json, static sequence => Read(sequence, isSession: false), EventEntryPoints.Push(json, null));
    }

    private static bool IsSession(string name) => name.Contains("session", StringComparison.Ordinal);

    private static Outcome Read(ReadOnlySequence<byte> json, bool isSession)
    {
        var transcript = new Transcript();
        try
        {
            if (isSession)
            {
                return new Outcome(transcript, EnvelopeLine.Of(Session.Read(json, ref transcript)), null);
            }

            Event.Read(json, ref transcript);
            return new Outcome(transcript, null, null);
        }
        catch (EventDataException exception)
        {
            return new Outcome(transcript, null, exception.Error);
        }
    }

    private static string OverReader(string name, Utf8JsonReader reader)
    {
        var transcript = new Transcript();
        string? envelope = null;
        if (IsSession(name))
        {
            envelope = EnvelopeLine.Of(Session.Read(ref reader, ref transcript));
        }
        else
        {
            Event.Read(ref reader, ref transcript);
        }

        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        Assert.False(reader.Read());
        return new Outcome(transcript, envelope, null).Text + string.Join(" ", transcript.Offsets);
    }
}
