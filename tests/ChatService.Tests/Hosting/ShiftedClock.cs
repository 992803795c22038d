namespace ChatService.Tests.Hosting;

/// <summary>The machine's clock, wrong by so much.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
