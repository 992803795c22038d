namespace EventUnion.Benchmarks.Serving;

/// <summary>What one contender reached in one scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Contender">The contender.</param>
/// <param name="Requests">How many requests were answered.</param>
/// <param name="RequestsPerSecond">All turns together. The client, which is on the same machine, takes its share.</param>
/// <param name="MedianMilliseconds">To the last byte of the answer.</param>
/// <param name="P99Milliseconds">What one request in a hundred takes longer than.</param>
/// <param name="ProcessorMilliseconds">Of the service's process, by request.</param>
/// <param name="AllocatedBytes">Managed bytes of the service's process, by request.</param>
/// <param name="PeakWorkingSetBytes">The most memory that the service's process had, from its start on.</param>
internal sealed record ServeResult(
    string Scenario,
    string Contender,
    int Requests,
    double RequestsPerSecond,
    double MedianMilliseconds,
    double P99Milliseconds,
    double ProcessorMilliseconds,
    double AllocatedBytes,
    long PeakWorkingSetBytes)
{
    public static ServeResult Of(Scenario scenario, ServeContender contender, IReadOnlyList<Load> turns, HostReading before, HostReading after)
    {
        double[] milliseconds = [.. turns.SelectMany(turn => turn.Milliseconds).Order()];
        return new ServeResult(
            scenario.Name,
            contender.Name,
            milliseconds.Length,
            milliseconds.Length / turns.Sum(turn => turn.Elapsed.TotalSeconds),
            milliseconds[milliseconds.Length / 2],
            milliseconds[(int)Math.Ceiling(milliseconds.Length * 0.99) - 1],
            (after.ProcessorMilliseconds - before.ProcessorMilliseconds) / milliseconds.Length,
            (double)(after.AllocatedBytes - before.AllocatedBytes) / milliseconds.Length,
            after.PeakWorkingSetBytes);
    }
}
