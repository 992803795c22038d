using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace ChatService.Http;

/// <summary>The pages for people: files, which ask the API for everything else. They are for anybody to load; what they show needs the cookie.</summary>
internal static class Pages
{
    /// <summary>Nothing but this service's own scripts and styles: an event that found its way into the markup could still run nothing.</summary>
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void Map(WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Secure });
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/", methods, context => SendAsync(context, "index.html"));
        app.MapMethods("/sessions/{session_id}", methods, context => SendAsync(context, "session.html"));
    }

    private static Task SendAsync(HttpContext context, string page)
    {
        IFileInfo file = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(page);
        Secure(context.Response);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private static void Secure(StaticFileResponseContext context) => Secure(context.Context.Response);

    private static void Secure(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
    }
}
