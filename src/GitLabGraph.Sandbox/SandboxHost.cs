using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Sandbox.GraphQL;
using GitLabGraph.Sandbox.OAuth;
using GitLabGraph.Sandbox.Recording;
using GitLabGraph.Sandbox.Rest;

namespace GitLabGraph.Sandbox;

/// <summary>Puts the parts of the sandbox in the order a request meets them.</summary>
internal static class SandboxHost
{
    public static WebApplication Build(SandboxInstance instance)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(instance.Options.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddSingleton(instance);
        builder.Services.AddSingleton(instance.World);

        var application = builder.Build();
        application.Use(new RecordingMiddleware(instance).InvokeAsync);
        application.Use(new ControlMiddleware(instance).InvokeAsync);
        application.Use(new FaultMiddleware(instance).InvokeAsync);
        application.Use(new AuthenticationMiddleware(instance).InvokeAsync);
        application.Use(new RateLimitMiddleware(instance).InvokeAsync);
        application.Use(new OAuthMiddleware(instance).InvokeAsync);
        application.Use(new GraphQLMiddleware(instance).InvokeAsync);
        application.Use(new RestMiddleware(instance).InvokeAsync);
        return application;
    }
}
