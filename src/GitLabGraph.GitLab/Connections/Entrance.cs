using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// Where every request of an account waits: for a place, and for the rate budget to allow it. Holds no place while it
/// waits for the budget.
/// </summary>
internal sealed class Entrance(RateBudget budget, GitLabClientOptions options, TimeProvider time)
{
    private readonly FairGate _gate = new(options.ConcurrentRequests);

    /// <exception cref="GitLabException">The budget is used up for longer than a caller would wait.</exception>
    public async Task EnterAsync(string family, UpstreamCall call, CancellationToken cancellationToken)
    {
        while (true)
        {
            await _gate.EnterAsync(call.Caller, cancellationToken);
            var wait = budget.Take(family, call.Urgency);

            if (wait == TimeSpan.Zero)
            {
                return;
            }

            _gate.Leave();

            if (wait > options.LongestRateWait)
            {
                throw new GitLabException(GitLabError.RateLimited, "GitLab's rate limit for this account is used up.")
                {
                    RetryAfter = wait,
                    NothingHappened = true,
                };
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    public void Leave() => _gate.Leave();
}
