namespace EventUnion.EndToEnd.Tests.Chat;

/// <summary>Options hold nothing that they do not mean.</summary>
public class OptionTests
{
    [Fact]
    public void ValueThatIsNone_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventReadOptions { OnStray = (EventPolicy)99 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventReadOptions { OnUnknown = (EventPolicy)4 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventReadOptions { Duplicates = (DuplicateMembers)2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordReadOptions { BadRecords = (BadRecordPolicy)2 });
    }

    [Fact]
    public void EveryValueThatIsOne_IsKept()
    {
        Assert.All(Enum.GetValues<EventPolicy>(), policy =>
        {
            var options = new EventReadOptions { OnStray = policy, OnUnknown = policy };
            Assert.Equal((policy, policy), (options.OnStray, options.OnUnknown));
        });
        Assert.All(Enum.GetValues<DuplicateMembers>(), duplicates => Assert.Equal(duplicates, new EventReadOptions { Duplicates = duplicates }.Duplicates));
        Assert.All(Enum.GetValues<BadRecordPolicy>(), bad => Assert.Equal(bad, new RecordReadOptions { BadRecords = bad }.BadRecords));
    }
}
