using System.IO.Compression;
using System.Threading.RateLimiting;
using ChatService.Access;
using ChatService.Endpoints;
using ChatService.Http;
using ChatService.Storage;
using ChatService.Storage.Sqlite;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace ChatService;

/// <summary>Puts the service together.</summary>
internal static class ChatApplication
{
    /// <summary>Makes the service, ready to be started.</summary>
    /// <param name="arguments">The command line's settings: <c>--urls</c>, <c>--Chat:DataFile</c>, and so on.</param>
    /// <param name="configure">Changes the settings after all others.</param>
    /// <param name="log">Adds to where the log goes.</param>
    /// <exception cref="InvalidDataException">A setting is none.</exception>
    public static WebApplication Build(string[] arguments, Action<ServiceSettings>? configure = null, Action<ILoggingBuilder>? log = null)
    {
        // The pages are beside the program, wherever it was started from.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        ServiceSettings settings = new();
        Bind(builder.Configuration, settings);
        configure?.Invoke(settings);
        Require(settings);
        log?.Invoke(builder.Logging);

        // The server shows there what it could not read, which may be a header with a token.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.None);

        // That it can't start is said at the terminal, in a line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MaxBodyBytes;
            kestrel.Limits.MaxConcurrentConnections = settings.MaxConnections;
        });
        AddServices(builder.Services, settings);

        WebApplication app = builder.Build();
        app.UseStatusCodePages(empty => ApiErrors.WriteAsync(empty.HttpContext));
        app.UseMiddleware<CallerMiddleware>();
        app.UseRateLimiter();
        app.UseResponseCompression();
        Pages.Map(app);
        ApiRoutes.Map(app);
        return app;
    }

    private static void Bind(ConfigurationManager configuration, ServiceSettings settings)
    {
        try
        {
            configuration.GetSection(ServiceSettings.Section).Bind(settings);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static void Require(ServiceSettings settings)
    {
        ValidateOptionsResult result = new ServiceSettingsValidator().Validate(ServiceSettings.Section, settings);
        if (result.Failed)
            throw new InvalidDataException(result.FailureMessage);
    }

    private static void AddServices(IServiceCollection services, ServiceSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => SqliteSessionStore.Open(settings.DataFile, provider.GetRequiredService<TimeProvider>(), TimeSpan.FromSeconds(settings.StoreWaitSeconds), settings.MaxFileBytes));
        services.AddSingleton<ISessionStore>(provider => provider.GetRequiredService<SqliteSessionStore>());
        services.AddSingleton<ICredentialStore>(provider => provider.GetRequiredService<SqliteSessionStore>());
        services.AddHostedService<SqliteUpkeep>();
        services.AddSingleton<CallerLookup>();
        services.AddSingleton<GetFullSession>();
        services.AddSingleton<CreateSession>();
        services.AddSingleton<ListSessions>();
        services.AddSingleton<FollowEvents>();
        services.AddSingleton<IngestEvents>();
        services.AddSingleton<SignIn>();
        services.AddRateLimiter(limiter =>
        {
            limiter.OnRejected = (rejected, _) => new ValueTask(ApiErrors.WriteAsync(
                rejected.HttpContext, ApiException.TooMany("Too many requests", rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan delay) ? delay : TimeSpan.FromSeconds(1))));
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(Payer(context), _ => Bucket(settings)));
        });

        // Answers hold no secret of the service beside what the caller has sent, so compressing them over TLS gives none away.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>On whose account a request goes: the caller's, or the address's of a stranger.</summary>
    private static string Payer(HttpContext context) => context.Features.Get<Caller>()?.Account ?? context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static TokenBucketRateLimiterOptions Bucket(ServiceSettings settings) => new()
    {
        TokenLimit = settings.RequestBurst,
        TokensPerPeriod = settings.RequestsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };
}
