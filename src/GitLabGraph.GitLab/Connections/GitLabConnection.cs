using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Freshness;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// The one way from an account to its GitLab. It keeps the account's manners: credentials, turns, rate budget, retries,
/// circuit breaker, conditional reads, and one request for identical reads. Safe for many threads.
/// </summary>
public sealed class GitLabConnection
{
    private readonly ReadsInFlight _inFlight = new();
    private readonly FreshReads _fresh;
    private readonly ConnectionPolicies _policies;
    private readonly RateBudget _budget;
    private readonly FairGate _gate;
    private readonly Authorization _authorization;
    private readonly GitLabClientOptions _options;
    private readonly TimeProvider _time;

    /// <summary>
    /// Connects an account through <paramref name="http"/>, which must neither follow redirects nor keep cookies (see
    /// <see cref="GitLabTransport"/>) and may serve many connections.
    /// </summary>
    public GitLabConnection(
        GitLabAccount account,
        IGitLabCredentials credentials,
        HttpMessageInvoker http,
        GitLabClientOptions options,
        TimeProvider time)
        : this(account, credentials, http, options, time, new FreshAnswers(options.FreshBytes))
    {
    }

    /// <summary>The same, with what may be kept of answers shared by several connections.</summary>
    internal GitLabConnection(
        GitLabAccount account,
        IGitLabCredentials credentials,
        HttpMessageInvoker http,
        GitLabClientOptions options,
        TimeProvider time,
        FreshAnswers answers)
    {
        Account = account;
        _fresh = new FreshReads(answers, credentials, time);
        _options = options;
        _time = time;
        _budget = new RateBudget(time);
        _gate = new FairGate(options.ConcurrentRequests);
        _authorization = new Authorization(credentials, new HttpExchange(account, http, _budget, options, time), time);
        _policies = new ConnectionPolicies(options, time);
    }

    public GitLabAccount Account { get; }

    /// <summary>What GitLab last told of this account's limit; null until it told, or where it has none.</summary>
    public RateLimit? RateLimit => _budget.Limit;

    /// <summary>Sends a request and gives its successful answer, which the caller disposes.</summary>
    /// <exception cref="GitLabException">Everything else than success, once it could not be mended.</exception>
    public Task<GitLabAnswer> SendAsync(
        GitLabRequest request, UpstreamCall call, CancellationToken cancellationToken) =>
        (request.Effect, call.Freshness) switch
        {
            (RequestEffect.Write, _) => _fresh.WriteAsync(() => PersistAsync(request, call, cancellationToken)),
            (_, { } wanted) => _fresh.ReadAsync(
                KeyOf(request),
                call,
                wanted,
                (asking, cancellation) => ShareAsync(request, asking, cancellation),
                cancellationToken),
            _ => ShareAsync(request, call, cancellationToken),
        };

    private static ReadKey KeyOf(GitLabRequest request) => new(request.Method, request.Path, request.Body);

    private Task<GitLabAnswer> ShareAsync(
        GitLabRequest request, UpstreamCall call, CancellationToken cancellationToken) =>
        _inFlight.ShareAsync(
            KeyOf(request),
            call.Trace,
            cancellation => PersistAsync(request, call, cancellation),
            cancellationToken);

    private async Task<GitLabAnswer> PersistAsync(
        GitLabRequest request, UpstreamCall call, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(this, request, call);

        try
        {
            return await _policies.Around(request.Effect).ExecuteAsync(
                static async (attempt, cancellation) => await attempt.SendAsync(cancellation),
                attempt,
                cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw NetworkErrors.TimedOut(exception.Timeout, exception);
        }
        catch (BrokenCircuitException exception)
        {
            throw new GitLabException(
                GitLabError.Unreachable, "GitLab failed so often that it is left alone for a moment.", exception)
            {
                RetryAfter = exception.RetryAfter ?? _options.CircuitPause,
                NothingHappened = true,
            };
        }
    }

    /// <summary>
    /// Waits for a place and for the budget to allow a request; holds no place while it waits for the budget.
    /// </summary>
    private async Task EnterAsync(GitLabRequest request, UpstreamCall call, CancellationToken cancellationToken)
    {
        while (true)
        {
            await _gate.EnterAsync(call.Caller, cancellationToken);
            var wait = _budget.Take(request.Family, call.Urgency);

            if (wait == TimeSpan.Zero)
            {
                return;
            }

            _gate.Leave();

            if (wait > _options.LongestRateWait)
            {
                throw new GitLabException(GitLabError.RateLimited, "GitLab's rate limit for this account is used up.")
                {
                    RetryAfter = wait,
                    NothingHappened = true,
                };
            }

            await Task.Delay(wait, _time, cancellationToken);
        }
    }

    private sealed class Attempt(GitLabConnection connection, GitLabRequest request, UpstreamCall call)
    {
        private bool _repeats;

        public async Task<GitLabAnswer> SendAsync(CancellationToken cancellationToken)
        {
            await connection.EnterAsync(request, call, cancellationToken);

            try
            {
                return await connection._policies.Attempt.ExecuteAsync(
                    static async (attempt, cancellation) => await attempt.ExchangeAsync(cancellation),
                    this,
                    cancellationToken);
            }
            finally
            {
                connection._gate.Leave();
            }
        }

        private Task<GitLabAnswer> ExchangeAsync(CancellationToken cancellationToken)
        {
            if (_repeats)
            {
                call.Trace.AddRetry();
            }

            _repeats = true;
            return connection._authorization.SendAsync(request, call.Trace, cancellationToken);
        }
    }
}
