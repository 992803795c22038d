namespace ChatService.Tests.Hosting;

/// <summary>A body that is sent in pieces of given sizes, each on its own, without a length.</summary>
internal sealed class PiecewiseContent : HttpContent
{
    private readonly byte[] _body;
    private readonly Func<int> _nextSize;

    public PiecewiseContent(byte[] body, string mediaType, Func<int> nextSize)
    {
        _body = body;
        _nextSize = nextSize;
        Headers.ContentType = new MediaTypeHeaderValue(mediaType);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (int sent = 0; sent < _body.Length;)
        {
            int size = Math.Min(_nextSize(), _body.Length - sent);
            await stream.WriteAsync(_body.AsMemory(sent, size));
            await stream.FlushAsync();
            sent += size;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
