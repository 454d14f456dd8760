namespace GitLabGraph.Server.Access;

/// <summary>Who may ask. Production refuses to start without a key; Development does without.</summary>
internal static class CallerKeyExtensions
{
    public const string Setting = "GitLabGraph:ApiKey";

    public static void AddCallerKey(this WebApplicationBuilder builder)
    {
        var key = builder.Configuration[Setting];
        if (string.IsNullOrWhiteSpace(key))
        {
            key = builder.Environment.IsDevelopment() ? null : "";
        }

        builder.Services.AddSingleton(new CallerKey(key));
        builder.Services.AddHostedService<CallerKeyCheck>();
    }

    public static void UseCallerKey(this WebApplication app)
    {
        app.UseWebSockets();
        app.UseMiddleware<CallerKeyMiddleware>();
    }
}
