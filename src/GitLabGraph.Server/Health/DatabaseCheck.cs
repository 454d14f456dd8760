using GitLabGraph.Accounts.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GitLabGraph.Server.Health;

/// <summary>Ready means that the account database answers; GitLab itself is not asked.</summary>
internal sealed class DatabaseCheck(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken) =>
        await database.AnswersAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The account database does not answer.");
}
