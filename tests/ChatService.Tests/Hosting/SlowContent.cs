namespace ChatService.Tests.Hosting;

/// <summary>A body of JSON Lines that is sent, and whose end waits.</summary>
internal sealed class SlowContent : HttpContent
{
    private readonly byte[] _body;
    private readonly Task _end;

    public SlowContent(byte[] body, Task end)
    {
        _body = body;
        _end = end;
        Headers.ContentType = new MediaTypeHeaderValue(IngestExtensions.Lines);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_body);
        await stream.FlushAsync();
        await _end;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
