using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static EventUnion.Web.Contract.ChatSchema;

namespace EventUnion.Web.Tests;

/// <summary>A minimal API as its users write it, on a port of the loopback.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Service(WebApplication application)
    {
        _application = application;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <param name="resolver">What describes types to the serializer; null for reflection alone.</param>
    public static async Task<Service> StartAsync(System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver? resolver)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (resolver is not null)
        {
            builder.Services.ConfigureHttpJsonOptions(o =>
            {
                o.SerializerOptions.TypeInfoResolverChain.Clear();
                o.SerializerOptions.TypeInfoResolverChain.Add(resolver);
            });
        }

        WebApplication application = builder.Build();
        application.MapPost("/events", (EventRecord e) => e);
        application.MapPost("/texts", (TextRecord e) => e);
        application.MapPost("/sessions", (SessionRecord session) => session);
        application.MapGet("/sessions/{id}", (string id) => new SessionRecord { SessionId = id, LastUpdatedAt = Timestamp.FromText("2024-05-01T10:00:00Z"), Events = [new TextRecord { Content = "c" }] });
        await application.StartAsync();
        return new Service(application);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
