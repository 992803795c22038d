using System.Globalization;
using ChatService.Access;
using Microsoft.Extensions.Primitives;

namespace ChatService.Http;

/// <summary>Reads the parameters of a request, and says which one is wrong.</summary>
internal static class Parameters
{
    public const string Query = "query";

    /// <summary>The session of the path. Any text may be asked for; most are not there.</summary>
    public static string SessionId(HttpContext context) => (string)context.Request.RouteValues["session_id"]!;

    /// <summary>What the caller may see, narrowed to the organization and the project that the request names.</summary>
    /// <exception cref="ApiException">One of them is no UUID (422), or outside of what the caller may see (404).</exception>
    public static Reach Reach(HttpContext context, Caller caller) =>
        caller.Reach.TryNarrow(OptionalGuid(context, "organization_id"), OptionalGuid(context, "project_id"), out Reach reach) ? reach : throw ApiException.NotFound();

    public static Guid? OptionalGuid(HttpContext context, string name)
    {
        string? text = Optional(context, name);
        if (text is null)
            return null;

        // The parser also takes blanks around it, and 0x and + within.
        return Guid.TryParseExact(text, "D", out Guid value) && text.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase)
            ? value
            : throw ApiException.Invalid(Query, name, "Input should be a valid UUID", "uuid_parsing");
    }

    public static long? OptionalCount(HttpContext context, string name, long least, long most)
    {
        string? text = Optional(context, name);
        if (text is null)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value >= least && value <= most
            ? value
            : throw ApiException.Invalid(Query, name, $"Input should be an integer from {least} to {most}", "int_range");
    }

    public static bool OptionalFlag(HttpContext context, string name, bool otherwise) => Optional(context, name) switch
    {
        null => otherwise,
        "true" => true,
        "false" => false,
        _ => throw ApiException.Invalid(Query, name, "Input should be true or false", "bool_parsing"),
    };

    /// <summary>A parameter's text; null if it is not there. Given twice it is wrong, since there is no saying which one is meant.</summary>
    public static string? Optional(HttpContext context, string name)
    {
        StringValues values = context.Request.Query[name];
        return values.Count switch
        {
            0 => null,
            1 => values[0],
            _ => throw ApiException.Invalid(Query, name, "Input should be given once", "multiple_values"),
        };
    }
}
