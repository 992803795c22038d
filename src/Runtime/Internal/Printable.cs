namespace EventUnion.Internal;

/// <summary>Text from a schema or the input, fit for a message.</summary>
internal static class Printable
{
    private const int Longest = 64;

    /// <summary>At most 64 characters, without controls.</summary>
    public static string Cut(string text)
    {
        string cut = text.Length <= Longest ? text : text[..Longest] + "…";
        return string.Create(cut.Length, cut, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '?' : source[i];
            }
        });
    }


    /// <summary>A message of the JSON reader, which may quote the input, at most 200 characters of it.</summary>
    public static string CutMessage(string message) => message.Length <= 200 ? message : message[..200] + "…";
}
