using System.Buffers;
using System.Text.Json;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Write;

/// <summary>Where writers write: a buffer that has its final size already, and a writer that is used again.</summary>
internal sealed class OutputBuffer : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer;

    public OutputBuffer(int capacity)
    {
        _buffer = new ArrayBufferWriter<byte>(capacity);
        Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
    }

    public Utf8JsonWriter Writer { get; }

    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    public void Begin()
    {
        _buffer.ResetWrittenCount();
        Writer.Reset(_buffer);
        Writer.WriteStartObject();
        Writer.WriteStartArray("events"u8);
    }

    public ulong End()
    {
        Writer.WriteEndArray();
        Writer.WriteEndObject();
        Writer.Flush();
        return (ulong)_buffer.WrittenCount;
    }

    public void Dispose() => Writer.Dispose();
}
