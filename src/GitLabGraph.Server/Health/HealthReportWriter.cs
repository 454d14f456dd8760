using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GitLabGraph.Server.Health;

/// <summary>Names each thing that was looked at: <c>{"status":"Healthy","checks":{"database":"Healthy"}}</c>.</summary>
internal static class HealthReportWriter
{
    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(
            static entry => entry.Key, static entry => entry.Value.Status.ToString()),
    });
}
