namespace SessionReport.Output;

/// <summary>How far some work has come, for another thread to look at. <see cref="Progress{T}"/> would post it to one each time.</summary>
internal sealed class Meter : IProgress<long>
{
    private long _value;

    public long Value => Volatile.Read(ref _value);

    public void Report(long value) => Volatile.Write(ref _value, value);
}
