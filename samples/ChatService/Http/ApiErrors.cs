using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatService.Http;

/// <summary>Answers requests that can't be answered.</summary>
internal static class ApiErrors
{
    /// <summary>Says in a body what the status says, where nobody has said more: no route, or not for this method.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return JsonSerializer.SerializeAsync(context.Response.Body, new ErrorDetail(ReasonPhrases.GetReasonPhrase(context.Response.StatusCode)), ServiceJson.Default.ErrorDetail, context.RequestAborted);
    }

    public static Task WriteAsync(HttpContext context, ApiException error)
    {
        HttpResponse response = context.Response;
        if (response.HasStarted)
        {
            // Too late for a status: cut the connection, so that the client does not take a part for the whole.
            context.Abort();
            return Task.CompletedTask;
        }

        response.Clear();
        response.StatusCode = error.Status;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        if (error.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        if (error.RetryAfter is { } delay)
            response.Headers.RetryAfter = ((long)Math.Ceiling(delay.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return error.Field is { } field
            ? JsonSerializer.SerializeAsync(response.Body, new FieldErrors([field]), ServiceJson.Default.FieldErrors, context.RequestAborted)
            : JsonSerializer.SerializeAsync(response.Body, new ErrorDetail(error.Message), ServiceJson.Default.ErrorDetail, context.RequestAborted);
    }
}
