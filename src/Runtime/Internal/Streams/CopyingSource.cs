using System.Runtime.CompilerServices;

namespace EventUnion.Internal.Streams;

/// <summary>A source that copies its bytes to where they are wanted.</summary>
internal abstract class CopyingSource : HistorySource
{
    internal sealed override void Fill(ByteWindow window) => window.Took(Read(window.Space().Span));

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask FillAsync(ByteWindow window, CancellationToken cancellationToken) =>
        window.Took(await ReadAsync(window.Space(), cancellationToken).ConfigureAwait(false));

    /// <summary>Fills space with the next bytes; 0 at the end only.</summary>
    /// <param name="space">The space, which is not empty.</param>
    protected abstract int Read(Span<byte> space);

    /// <summary>The same, without blocking.</summary>
    /// <param name="space">The space, which is not empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    protected abstract ValueTask<int> ReadAsync(Memory<byte> space, CancellationToken cancellationToken);
}
