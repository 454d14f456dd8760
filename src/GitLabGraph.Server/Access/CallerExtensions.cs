using GitLabGraph.Accounts.Keys;
using Microsoft.AspNetCore.Authentication;

namespace GitLabGraph.Server.Access;

/// <summary>Who may ask, and for what: one policy for each scope, named like it.</summary>
internal static class CallerExtensions
{
    public static void AddCallers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ConfiguredKey>();
        // Read with the start, so that a wrong setting stops it.
        builder.Services.AddSingleton(new RequestLimits(builder.Configuration));
        builder.Services.AddSingleton<KeyFailures>();
        builder.Services.AddSingleton<LocalNames>();
        builder.Services.AddSingleton<KnownCallers>();
        builder.Services.AddSingleton<RequestCaller>();
        builder.Services.AddAuthentication(CallerAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, CallerAuthentication>(CallerAuthentication.SchemeName, null);
        builder.Services.AddAuthorization(options =>
        {
            foreach (var scope in ScopeNames.All)
            {
                options.AddPolicy(scope, policy => policy.RequireClaim(CallerAuthentication.ScopeClaim, scope));
            }
        });
        builder.Services.AddHostedService<KeyCheck>();
    }

    public static void UseCallers(this WebApplication app)
    {
        app.Use(TooManyFailedKeysException.AnswerAsync);
        app.UseWebSockets();
        app.UseAuthentication();
        app.UseMiddleware<CallerGate>();
        app.UseAuthorization();
    }

    /// <summary>Who asks; null where nobody had to say.</summary>
    public static Caller? Caller(this HttpContext context) => context.Features.Get<Caller>();
}
