namespace EventUnion.EndToEnd.Tests.Allocation;

/// <summary>The count sees what it is there to see.</summary>
public class AllocatedTests
{
    private byte[] _kept = [];

    [Fact]
    public void AllocationInEveryRun_IsSeen() => Assert.Equal(Allocated.Runs * 1024, Allocated.By(() => _kept = new byte[1024 - 24]));

    [Fact]
    public void AllocationInOneRunOfMany_IsSeen()
    {
        // As a list that doubles: the least of the runs would be nothing.
        int run = 0;
        Assert.Equal(1024, Allocated.By(() => _kept = ++run % Allocated.Runs == 0 ? new byte[1024 - 24] : _kept));
    }

    [Fact]
    public void NoAllocation_IsNone() => Assert.Equal(0, Allocated.By(() => _kept.AsSpan().Clear()));
}
