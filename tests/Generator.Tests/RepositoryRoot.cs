namespace EventUnion.Generator.Tests;

/// <summary>Finds the repository that the tests were built in.</summary>
internal static class RepositoryRoot
{
    public static string Find()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "Parser.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
