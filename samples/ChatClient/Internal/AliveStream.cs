namespace ChatClient.Internal;

/// <summary>A body that ends with a <see cref="TimeoutException"/> where nothing comes for too long: a network that is lost without a word would be waited for without end.</summary>
/// <param name="body">The body, which is disposed with this.</param>
/// <param name="limit">How long nothing may come; infinite for as long as it takes. What the reader does between two reads does not count.</param>
/// <param name="clock">Tells when that is over.</param>
internal sealed class AliveStream(Stream body, TimeSpan limit, TimeProvider clock) : Stream
{
    /// <summary>The body of an answer.</summary>
    public static async Task<AliveStream> OfAsync(HttpResponseMessage response, SessionClientOptions options, CancellationToken cancellationToken) =>
        new(await response.Content.ReadAsStreamAsync(cancellationToken), options.IdleTimeout, options.Clock);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ValueTask<int> read = body.ReadAsync(buffer, silence.Token);
        if (read.IsCompleted)
            return await read;
        await using ITimer timer = clock.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), silence, limit, Timeout.InfiniteTimeSpan);
        try
        {
            return await read;
        }
        catch (OperationCanceledException e) when (silence.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Nothing came for {limit.TotalSeconds} s.", e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            body.Dispose();
        base.Dispose(disposing);
    }
}
