using System.Text;

namespace ChatService.Ingest;

/// <summary>Makes a session's title of its first user message.</summary>
internal static class SessionTitle
{
    private const int MostCharacters = 60;

    /// <summary>The message's beginning in one line; null of a message without a word.</summary>
    public static string? Of(string message)
    {
        var title = new StringBuilder(MostCharacters + 3);
        foreach (Rune rune in message.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (title.Length > 0 && title[^1] != ' ')
                    title.Append(' ');
            }
            else if (title.Length >= MostCharacters)
            {
                return title.ToString().TrimEnd() + "...";
            }
            else
            {
                title.Append(rune.ToString());
            }
        }

        string text = title.ToString().TrimEnd();
        return text.Length == 0 ? null : text;
    }
}
