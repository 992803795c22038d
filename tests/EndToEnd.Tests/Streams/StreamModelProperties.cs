using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>
/// Random framings of good and bad records in random pieces, through a source that may break or be cancelled anywhere, against what must have been delivered by then; and whatever
/// broke, a second read from where the first one ended gives the rest, and nothing twice.
/// </summary>
[Properties(MaxTest = 500)]
public class StreamModelProperties
{
    private static readonly FramedText[] s_framings = [.. FramedText.All.Where(static f => f.Framing != Framing.Auto)];

    [Property]
    public async Task BrokenRead_HasDeliveredWhatWasWholeAndGoesOnWithTheRest(int seed)
    {
        var random = new Random(seed);
        FramedText text = s_framings[random.Next(s_framings.Length)];
        var model = FramedModel.Create(text, random);
        int given = random.Next(3) == 0 ? model.Bytes.Length : random.Next(model.Bytes.Length + 1);
        bool breaks = given < model.Bytes.Length || random.Next(2) == 0;
        Exception? fault = !breaks ? null : random.Next(2) == 0 ? new IOException("broken") : new OperationCanceledException();
        int[] sizes = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(4) == 0 ? 1 : random.Next(1, 200))];

        List<string> first = [];
        ReadResult<JsonLog> result = await ReadAsync(new PieceStream(model.Bytes[..given], sizes, fault), text, first, 0, random.Next(2) == 0);
        string[] expected = [.. model.Expected];
        Assert.Equal(expected.Take(first.Count), first);
        Assert.True(first.Count >= model.WholeWithin(given), $"{seed}: {first.Count} of {model.WholeWithin(given)} that were whole");
        Assert.Equal((first.Count(IsEvent), first.Count - first.Count(IsEvent)), (result.Events, result.BadRecords));
        if (!breaks)
        {
            Assert.Equal((expected.Length, true, model.NextOffsetAtEnd), (first.Count, result.ReachedEnd, result.NextOffset));
            return;
        }

        Assert.Same(fault, result.Fault);
        List<string> rest = [];
        ReadResult<JsonLog> again = await ReadAsync(new PieceStream(model.Bytes[(int)result.NextOffset..], sizes), text, rest, result.NextOffset, random.Next(2) == 0);
        Assert.True(again.ReachedEnd, $"{seed}: {again.Error}");
        Assert.Equal(expected, first.Concat(rest));
    }

    private static bool IsEvent(string line) => line[0] == 'E';

    private static async Task<ReadResult<JsonLog>> ReadAsync(Stream stream, FramedText text, List<string> log, long start, bool isSync)
    {
        var options = new RecordReadOptions
        {
            BadRecords = BadRecordPolicy.Skip,
            OnBadRecord = bad => log.Add(string.Create(CultureInfo.InvariantCulture, $"B {bad.Offset}")),
            ReturnSourceFaults = true,
            StartOffset = start,
        };
        return isSync ? Event.Read(stream, text.Framing, new JsonLog(log, "E "), options) : await Event.ReadAsync(stream, text.Framing, new JsonLog(log, "E "), options, TestContext.Current.CancellationToken);
    }
}
