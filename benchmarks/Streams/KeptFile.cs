namespace EventUnion.Benchmarks.Streams;

/// <summary>Files that live as long as the process.</summary>
internal static class KeptFile
{
    public static string Of(byte[] bytes)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, bytes);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    }
}
