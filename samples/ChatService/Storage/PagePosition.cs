using System.Globalization;

namespace ChatService.Storage;

/// <summary>A place in the list of sessions: behind the session that last changed then.</summary>
/// <param name="Updated">When it changed, in ticks.</param>
/// <param name="Key">Its key, which decides between sessions of the same moment.</param>
internal readonly record struct PagePosition(long Updated, long Key)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Updated:x}-{Key:x}");

    public static bool TryParse(string text, out PagePosition position)
    {
        position = default;
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0
            || !long.TryParse(text.AsSpan(0, dash), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long updated)
            || !long.TryParse(text.AsSpan(dash + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long key))
        {
            return false;
        }

        position = new PagePosition(updated, key);
        return true;
    }
}
