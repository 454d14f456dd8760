using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.Proxy;
using GitLabGraph.Server.Api;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace GitLabGraph.Server.Origins;

/// <summary>
/// Lets pages of named origins ask the unified API and the proxy from a browser (CORS). Keys and tokens travel in
/// headers that the page itself sets, so no cookies are let through; the link page is not meant.
/// </summary>
internal static class OriginExtensions
{
    // What a client of GitLab's pages by and slows down by; a browser hides other headers from the page.
    private static readonly string[] Told =
    [
        "ETag", "Link", "Location", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After",
        "X-Next-Page", "X-Page", "X-Per-Page", "X-Prev-Page", "X-Proxy-Error", "X-Request-Id", "X-Total",
        "X-Total-Pages",
    ];

    public static void AddOrigins(this WebApplicationBuilder builder)
    {
        var origins = AllowedOrigins.Read(builder.Configuration);
        builder.Services.AddSingleton(new OriginPolicy(origins));
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => Allow(policy, origins)));
    }

    public static void UseOrigins(this WebApplication app) => app.UseWhen(
        static context => context.Request.Path.StartsWithSegments(UnifiedApiExtensions.Path)
            || context.Request.Path.StartsWithSegments(ProxyExtensions.Path),
        static api => api.UseCors());

    private static void Allow(CorsPolicyBuilder policy, string[] origins) =>
        policy.WithOrigins(origins).AllowAnyHeader().AllowAnyMethod().WithExposedHeaders(Told)
            .SetPreflightMaxAge(TimeSpan.FromHours(1));
}
