using System.Globalization;

namespace EventUnion.Generator.Tests.Fuzzing;

/// <summary>How much is tried. <c>EVENTUNION_FUZZ</c> says how often each document is changed, <c>EVENTUNION_FUZZ_SEED</c> where the seeds begin.</summary>
internal static class FuzzSettings
{
    public static int Count(int otherwise) => Read("EVENTUNION_FUZZ", otherwise);

    public static int FirstSeed => Read("EVENTUNION_FUZZ_SEED", 1);

    private static int Read(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
