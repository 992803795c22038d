using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace EventUnion.CompilerServices;

/// <summary>Writes one JSON value to a buffer. The writer is the thread's own and used again, so that writing allocates nothing.</summary>
/// <remarks>What was written before an exception is dropped, unless it has filled a segment of the buffer already.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BufferWriting : IDisposable
{
    // A spare writer is bound to it, so that it keeps no buffer of a user's alive. Nothing is ever written there.
    private static readonly ArrayBufferWriter<byte> s_nowhere = new();

    // Taken while it is in use: the conversion of an argument may write an event of its own.
    [ThreadStatic]
    private static Utf8JsonWriter? t_spare;

    /// <summary>Begins a value.</summary>
    /// <param name="bufferWriter">Receives the value and nothing before or after it.</param>
    public BufferWriting(IBufferWriter<byte> bufferWriter)
    {
        ArgumentNullException.ThrowIfNull(bufferWriter);
        if (t_spare is { } spare)
        {
            t_spare = null;
            spare.Reset(bufferWriter);
            Writer = spare;
        }
        else
        {
            // Generated code writes well-formed values by itself, and arguments are checked where they are used.
            Writer = new Utf8JsonWriter(bufferWriter, new JsonWriterOptions { SkipValidation = true });
        }
    }

    /// <summary>Writes the value.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Hands the value over to the buffer.</summary>
    public void Complete() => Writer.Flush();

    /// <summary>Gives the writer back.</summary>
    public void Dispose()
    {
        Writer.Reset(s_nowhere);
        t_spare = Writer;
    }
}
