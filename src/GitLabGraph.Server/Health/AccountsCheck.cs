using GitLabGraph.Accounts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GitLabGraph.Server.Health;

/// <summary>
/// Ready means that the account store answers and has an account to speak for; GitLab itself is not asked.
/// </summary>
internal sealed class AccountsCheck(IAccountStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken)
    {
        var accounts = await store.ListAsync(cancellationToken);
        return accounts.Count > 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("No account is linked.");
    }
}
