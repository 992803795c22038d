using System.ComponentModel;
using EventUnion.Internal.Streams;

namespace EventUnion.CompilerServices;

/// <summary>Reads JSON Lines: an event on each line.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LineReading
{
    /// <summary>Visits the events of a stream.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="utf8Lines">The stream, which is left open.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    public static ReadResult<TVisitor> Read<TEvent, TVisitor, TDispatch>(Stream utf8Lines, TVisitor visitor, RecordReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        using var read = new LineRead<TEvent, TVisitor, TDispatch>(visitor, options ?? RecordReadOptions.Default);
        while (read.Advance())
        {
            read.Window.Took(utf8Lines.Read(read.Window.Space().Span));
        }

        return read.Result;
    }

    /// <summary>The same, without blocking.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="utf8Lines">The stream, which is left open.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Ends the wait for more bytes.</param>
    public static async ValueTask<ReadResult<TVisitor>> ReadAsync<TEvent, TVisitor, TDispatch>(
        Stream utf8Lines, TVisitor visitor, RecordReadOptions? options, CancellationToken cancellationToken)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        using var read = new LineRead<TEvent, TVisitor, TDispatch>(visitor, options ?? RecordReadOptions.Default);
        while (read.Advance())
        {
            cancellationToken.ThrowIfCancellationRequested();
            read.Window.Took(await utf8Lines.ReadAsync(read.Window.Space(), cancellationToken).ConfigureAwait(false));
        }

        return read.Result;
    }
}
