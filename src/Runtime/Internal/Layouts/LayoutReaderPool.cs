using EventUnion.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>One layout reader for each union and thread: borrowed without a lock, and without allocation after the first time.</summary>
/// <typeparam name="TEvent">The union.</typeparam>
internal static class LayoutReaderPool<TEvent>
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    [ThreadStatic]
    private static LayoutReader? t_kept;

    /// <summary>Borrows a reader; null where the options or the machine rule it out.</summary>
    public static LayoutReader? Rent(EventReadOptions options)
    {
        if (!LayoutReader.IsSupported || options.CountsTokens || !options.LearnsLayouts)
        {
            return null;
        }

        LayoutReader reader = t_kept ?? new LayoutReader();
        t_kept = null;
        reader.Begin();
        reader.Lease++;
        return reader;
    }

    /// <summary>Gives a reader back, unless that has been done.</summary>
    public static void Return(LayoutReader? reader, int lease)
    {
        if (reader is not null && reader.Lease == lease)
        {
            reader.Lease++;
            t_kept = reader;
        }
    }
}
