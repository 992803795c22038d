using System.Globalization;
using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.SchemaFiles;

/// <summary>RFC 6901, as plain as can be: an oracle for tests.</summary>
internal static class JsonPointer
{
    public static bool TryResolve(JsonElement root, string pointer, out JsonElement target)
    {
        target = root;
        if (pointer.Length == 0)
            return true;

        if (pointer[0] != '/')
            return false;

        foreach (string escaped in pointer[1..].Split('/'))
        {
            string token = escaped.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (!TryStep(target, token, out target))
                return false;
        }

        return true;
    }

    private static bool TryStep(JsonElement from, string token, out JsonElement to)
    {
        to = default;
        if (from.ValueKind == JsonValueKind.Object)
            return from.TryGetProperty(token, out to);

        if (from.ValueKind != JsonValueKind.Array
            || !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            || index >= from.GetArrayLength())
        {
            return false;
        }

        to = from[index];
        return true;
    }
}
