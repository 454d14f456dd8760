using GitLabGraph.Accounts.Redis;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GitLabGraph.Server.Health;

/// <summary>Without Redis a node is slower, and still ready.</summary>
internal sealed class RedisCheck(RedisLink redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken) =>
        await redis.AnswersAsync()
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("Redis does not answer.");
}
