using EventUnion.Internal.Parallel;

namespace EventUnion.EndToEnd.Tests.Parallel;

/// <summary>A file that is not read beyond some place: there it ends, as one that has been cut short, or a read of it throws. Who looks for the ends of lines does not notice.</summary>
internal sealed class FaultyLines(string path, long end, bool throws, int searchedBytes = 4096) : FileLines(path)
{
    public override int Read(Span<byte> space, long offset)
    {
        if (space.Length == searchedBytes)
        {
            return base.Read(space, offset);
        }

        if (throws && offset >= end)
        {
            throw new IOException($"No more at {offset}.");
        }

        return base.Read(space[..(int)Math.Clamp(end - offset, 0, space.Length)], offset);
    }
}
