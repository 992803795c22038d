using System.CommandLine;
using SessionReport.Output;

namespace SessionReport.Commands;

/// <summary>Options that take one of a few words. The library's own complaint names types of .NET.</summary>
internal static class Choice
{
    /// <summary>An option whose words are the names of an enum, in any case.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The option.</param>
    /// <param name="helpName">What help calls its value.</param>
    /// <param name="description">What help says of it.</param>
    public static Option<T> Of<T>(string name, string helpName, string description)
        where T : struct, Enum => new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = result =>
            {
                // What is given twice or not at all, the library complains of.
                string word = result.Tokens is [var token] ? token.Value : "";
                foreach (T value in Enum.GetValues<T>())
                {
                    if (value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
                        return value;
                }

                result.AddError($"{name} is {Listed(Enum.GetNames<T>())}, not {Printable.Line(word, 100)}.");
                return default;
            },
        };

    private static string Listed(string[] names) => string.Join(", ", names[..^1]).ToLowerInvariant() + " or " + names[^1].ToLowerInvariant();
}
