using EventUnion.Internal;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>No byte is judged twice, wherever the input stops being UTF-8.</summary>
public class Utf8GateTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData((1 << 16) - 1)]
    [InlineData(1 << 16)]
    [InlineData(3 << 16)]
    public void BadByteAhead_IsRememberedWhereItStands(int badAt)
    {
        byte[] json = new byte[4 << 16];
        Array.Fill(json, (byte)' ');
        json[badAt] = 0xFF;
        var gate = new Utf8Gate(json);

        for (int end = 0; end <= badAt; end += 100)
        {
            Assert.True(gate.Admits(end));
            Assert.InRange(gate.ValidTo, end, badAt);

            // All that has been looked at and is good is known to be: to the end of a window, or to the bad byte.
            Assert.True(end == 0 || gate.ValidTo == badAt || gate.ValidTo % (1 << 16) == 0);
        }

        Assert.True(gate.Admits(badAt));
        Assert.False(gate.Admits(badAt + 1));
        Assert.False(gate.Admits(json.Length));
        Assert.Equal((badAt, badAt), (gate.ValidTo, gate.FirstInvalid));
    }

    [Theory]
    [InlineData("é", 1)]
    [InlineData("漢", 2)]
    [InlineData("🙂", 3)]
    public void CharacterAcrossTwoWindows_IsAdmitted(string character, int before)
    {
        byte[] json = new byte[3 << 16];
        Array.Fill(json, (byte)' ');
        System.Text.Encoding.UTF8.GetBytes(character).CopyTo(json, (1 << 16) - before);
        var gate = new Utf8Gate(json);

        Assert.True(gate.Admits(10));
        Assert.Equal((1 << 16) - before, gate.ValidTo);
        Assert.True(gate.Admits(json.Length));
    }

    [Fact]
    public void CharacterThatTheInputCutsOff_IsInvalid()
    {
        byte[] json = [.. "{} "u8, 0xE6, 0xBC];
        var gate = new Utf8Gate(json);

        Assert.True(gate.Admits(2));
        Assert.False(gate.Admits(json.Length));
        Assert.Equal(3, gate.FirstInvalid);
    }

    [Fact]
    public void ManyEventsBeforeABadByte_AreAllDelivered()
    {
        const int events = 21_000;
        byte[] json = [.. "{\"events\":["u8, .. string.Join(',', Enumerable.Repeat("{}", events)).Select(static c => (byte)c), .. ",{\"type\":\"text\",\"content\":\"\xFF\"}]}".Select(static c => (byte)c)];

        Transcripts.Outcome outcome = Transcripts.SessionEntryPoints.Push(json, null);

        Assert.Equal((EventErrorCode.InvalidUtf8, json.AsSpan().IndexOf((byte)0xFF), (long)events), (outcome.Error!.Value.Code, (int)outcome.Error.Value.Offset, outcome.Error.Value.EventIndex));
        Assert.Equal(events, outcome.Events.Lines.Count);
    }
}
