using GitLabGraph.GitLab.Connections;
using GitLabGraph.GraphQL.AspNetCore;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Accounts;
using GitLabGraph.Server.Demo;
using GitLabGraph.Server.Origins;
using GitLabGraph.Server.Outbound;
using GitLabGraph.Unified;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Server.Api;

/// <summary>The unified schema at <c>/graphql</c>, with the IDE for browsers.</summary>
internal static class UnifiedApiExtensions
{
    public const string Path = "/graphql";

    private static readonly string[] CompressedTypes = ["application/json", "application/graphql-response+json"];

    public static void AddUnifiedApi(this WebApplicationBuilder builder)
    {
        // Whole answers only: parts and events must not wait in a compressor.
        builder.Services.AddResponseCompression(options => options.MimeTypes = CompressedTypes);
        // One session per request: it holds GitLab's answers until ours is written.
        builder.Services.AddScoped(Session);
        builder.Services.AddGraphQLServer()
            .AddAuthorization()
            .ConfigureSchema(schema => schema.AddUnified())
            .ModifyRequestOptions(options => options with
            {
                Cost = UnifiedSchema.Cost,
                ExecutionTimeout = Patience.WithRequest,
            })
            .AddErrorFilter<StoreOutage>()
            .AddHttpRequestInterceptor<UpstreamTraceInterceptor>()
            .AddSocketSessionInterceptor<SocketKeys>()
            .AddSocketSessionInterceptor<UpstreamTraceInterceptor>()
            .ModifyServerOptions(options =>
            {
                options.Tool.Title = "GitLabGraph";
                foreach (var origin in AllowedOrigins.Read(builder.Configuration))
                {
                    options.Sockets.AllowedOrigins.Add(origin);
                }

                if (builder.HasDemo())
                {
                    ExampleOperations.AddTo(options.Tool);
                }
            });
    }

    private static UpstreamSession Session(IServiceProvider services)
    {
        var request = services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request;
        return new UpstreamSession(services.GetRequiredService<ILinkedAccounts>())
        {
            Call = UpstreamCall.Start() with { Freshness = FreshnessHeader.Read(request) },
        };
    }

    /// <summary>Answers are compressed here alone: the proxy passes GitLab's on as they are.</summary>
    public static void UseUnifiedApi(this WebApplication app) => app.UseWhen(
        static context => context.Request.Path.StartsWithSegments(Path), static api => api.UseResponseCompression());

    public static void MapUnifiedApi(this WebApplication app)
    {
        app.MapGraphQL(Path);
        app.MapGet("/", () => Results.Redirect(Path));
    }
}
