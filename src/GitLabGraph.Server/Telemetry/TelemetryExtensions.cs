using GitLabGraph.Accounts.Diagnostics;
using GitLabGraph.GitLab.Diagnostics;
using GitLabGraph.GraphQL.Diagnostics;
using GitLabGraph.Server.Configuration;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GitLabGraph.Server.Telemetry;

/// <summary>
/// Traces and metrics by OTLP, when somebody says where to. Everything else about them (protocol, headers, sampling,
/// resource) is said by OpenTelemetry's own environment variables.
/// </summary>
internal static class TelemetryExtensions
{
    public const string Setting = "GitLabGraph:OtlpEndpoint";

    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private static readonly string[] Sources =
    [
        GraphQLDiagnostics.SourceName, GitLabDiagnostics.SourceName, AccountsDiagnostics.SourceName, "System.Net.Http",
    ];

    private static readonly string[] Meters =
    [
        .. Sources, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics",
    ];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if ((configuration[Setting] ?? configuration[Endpoint]) is not { Length: > 0 } endpoint)
        {
            return;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new SettingException(
                Setting, "give the collector's URL, such as http://127.0.0.1:4318, or leave it out.");
        }

        configuration[Endpoint] = endpoint;

        // What OpenTelemetry recommends where nobody chose (specification, "OTLP exporter", "Specify protocol").
        configuration[Protocol] ??= "http/protobuf";
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource
                .AddService("gitlabgraph", serviceVersion: Version())
                .AddEnvironmentVariableDetector())
            .WithTracing(static tracing => tracing.AddAspNetCoreInstrumentation().AddSource(Sources))
            .WithMetrics(static metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(Meters))
            .UseOtlpExporter();
    }

    private static string? Version() => typeof(TelemetryExtensions).Assembly.GetName().Version?.ToString();
}
