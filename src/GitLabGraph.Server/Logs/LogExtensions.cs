using System.Globalization;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace GitLabGraph.Server.Logs;

/// <summary>How the server tells what it does: lines for people, or one JSON object a line.</summary>
internal static class LogExtensions
{
    public const string Setting = "GitLabGraph:LogFormat";

    // Tells each request with its query, and queries carry link tokens, authorization codes and callers' keys. Our own
    // RequestLog tells the same without them.
    private const string RequestsWithQueries = "Microsoft.AspNetCore.Hosting.Diagnostics";

    // Not in a file: a server that is started from another folder would not find it.
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",

        // ASP.NET Core tells in its name of every request that comes without a key.
        [$"Logging:LogLevel:{typeof(CallerAuthentication).FullName}"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
    };

    /// <summary>JSON in Production, text elsewhere, unless the setting says otherwise.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Levels });
        builder.Logging.AddFilter(RequestsWithQueries, LogLevel.Warning);
        builder.Logging.AddFilter<ConsoleLoggerProvider>(RequestsWithQueries, LogLevel.Warning);
        if (!WantsJson(builder))
        {
            return;
        }

        builder.Services.Configure<ConsoleLoggerOptions>(
            static options => options.FormatterName = ConsoleFormatterNames.Json);
        builder.Services.Configure<JsonConsoleFormatterOptions>(static options =>
        {
            options.IncludeScopes = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
    }

    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();

    private static bool WantsJson(WebApplicationBuilder builder) =>
        builder.Configuration[Setting]?.ToLower(CultureInfo.InvariantCulture) switch
        {
            null or "" => builder.Environment.IsProduction(),
            "json" => true,
            "text" => false,
            _ => throw new SettingException(Setting, "it is \"json\" or \"text\"."),
        };
}
