using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EventUnion.Benchmarks.Native;

namespace EventUnion.Benchmarks.Harness;

/// <summary>Where and with what a run was made.</summary>
internal sealed record Machine(string Processor, int Cores, string System, string Runtime, string Vectors, string EventUnion, string Native, string Command, DateTime Date)
{
    public static Machine Describe() => new(
        ProcessorName(),
        Environment.ProcessorCount,
        RuntimeInformation.OSDescription + " " + RuntimeInformation.OSArchitecture,
        RuntimeInformation.FrameworkDescription,
        Vector512.IsHardwareAccelerated ? "512 bits" : Vector256.IsHardwareAccelerated ? "256 bits" : Vector128.IsHardwareAccelerated ? "128 bits" : "none",
        typeof(EventReadOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
        SimdjsonLibrary.Describe(),
        string.Join(' ', Environment.GetCommandLineArgs()[1..]),
        DateTime.UtcNow);

    private static string ProcessorName()
    {
        const string File = "/proc/cpuinfo";
        if (!global::System.IO.File.Exists(File))
            return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
        string[] lines = global::System.IO.File.ReadAllLines(File);
        string Value(string name) => lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':')[^1].Trim() ?? "?";
        return $"{Value("model name")}, family {Value("cpu family")}, model {Value("model\t")}";
    }
}
