using System.Buffers;

namespace SessionGenerator;

/// <summary>Makes chat sessions that no service has ever held, for tests and measurements: valid by <c>chat-session.schema.json</c>, and as large as wanted.</summary>
public static class SyntheticSession
{
    /// <summary>How much is collected before it goes to a stream, in bytes.</summary>
    private const int FlushBytes = 64 << 10;

    /// <summary>Makes a session in memory.</summary>
    /// <param name="plan">What to make.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException">The plan has no bound.</exception>
    public static byte[] Create(SessionPlan plan)
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output, plan);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes a session to a buffer.</summary>
    /// <param name="output">Receives the document.</param>
    /// <param name="plan">What to make.</param>
    /// <returns>How large it became.</returns>
    /// <exception cref="ArgumentException">The plan has no bound.</exception>
    public static SessionSize WriteTo(IBufferWriter<byte> output, SessionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(plan);
        var writer = new SessionWriter(output, plan);
        writer.Begin();
        while (writer.WriteNext())
        {
        }

        writer.End();
        return writer.Size;
    }

    /// <summary>Writes a session to a stream in bounded memory, whatever its size.</summary>
    /// <param name="output">Receives the document; not closed.</param>
    /// <param name="plan">What to make.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends the work between two events; what has been written stays.</param>
    /// <returns>How large it became.</returns>
    /// <exception cref="ArgumentException">The plan has no bound.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static SessionSize WriteTo(Stream output, SessionPlan plan, IProgress<SessionSize>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(plan);
        var buffer = new ArrayBufferWriter<byte>(2 * FlushBytes);
        var writer = new SessionWriter(buffer, plan);
        writer.Begin();
        while (writer.WriteNext())
        {
            if (buffer.WrittenCount < FlushBytes)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            output.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
            progress?.Report(writer.Size);
        }

        writer.End();
        output.Write(buffer.WrittenSpan);
        progress?.Report(writer.Size);
        return writer.Size;
    }
}
