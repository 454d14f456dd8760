using GitLabGraph.GitLab.Errors;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// How failures are met, from the outside in: the time for everything, retries, (the wait for a place and for the rate
/// budget,) the circuit breaker, the time for one attempt. Reads are repeated after passing failures; writes only where
/// GitLab surely did not act.
/// </summary>
internal sealed class ConnectionPolicies
{
    private readonly ResiliencePipeline _reads;
    private readonly ResiliencePipeline _writes;

    public ConnectionPolicies(GitLabClientOptions options, TimeProvider time)
    {
        _reads = Repeating(IsPassing);
        _writes = Repeating(
            static exception => exception is
            {
                NothingHappened: true, Error: not (GitLabError.AddressRefused or GitLabError.AccountDisabled),
            });
        Circuit = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(Breaker(options)).Build();
        Attempt = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddPipeline(Circuit)
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
            .Build();

        ResiliencePipeline Repeating(Func<GitLabException, bool> isRepeatable) =>
            new ResiliencePipelineBuilder { TimeProvider = time }
                .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TotalTimeout })
                .AddRetry(Retry(options, isRepeatable))
                .Build();
    }

    /// <summary>
    /// Around one attempt that has its place; shared by reads and writes, so that both tell of the instance's
    /// health.
    /// </summary>
    public ResiliencePipeline Attempt { get; }

    /// <summary>The circuit breaker alone, for requests whose time is watched by who streams them.</summary>
    public ResiliencePipeline Circuit { get; }

    /// <summary>Around all attempts of a request.</summary>
    public ResiliencePipeline Around(RequestEffect effect) => effect == RequestEffect.Read ? _reads : _writes;

    private static RetryStrategyOptions Retry(GitLabClientOptions options, Func<GitLabException, bool> isRepeatable) =>
        new()
    {
        MaxRetryAttempts = Math.Max(1, options.Retries),
        ShouldHandle = arguments => new(
            options.Retries > 0 && arguments.Outcome.Exception switch
            {
                // Waiting longer than a caller would is an answer of its own.
                GitLabException { RetryAfter: { } wait } when wait > options.LongestRateWait => false,
                GitLabException exception => isRepeatable(exception),

                // Begun again without the time to end, it would only be one request more for who hangs already.
                TimeoutRejectedException => options.TotalTimeout >= 2 * options.AttemptTimeout
                    && isRepeatable(NetworkErrors.TimedOut(options.AttemptTimeout)),
                _ => false,
            }),
        DelayGenerator = arguments => new(Delay(arguments.Outcome.Exception, arguments.AttemptNumber, options)),
    };

    private static TimeSpan? Delay(Exception? exception, int attempt, GitLabClientOptions options)
    {
        var growing = options.RetryDelay * Math.Pow(2, attempt) * (0.5 + options.Jitter());
        return exception is GitLabException { RetryAfter: { } wait } ? wait + growing : growing;
    }

    private static CircuitBreakerStrategyOptions Breaker(GitLabClientOptions options)
    {
        var state = new CircuitBreakerStateProvider();
        return new CircuitBreakerStrategyOptions
        {
            StateProvider = state,
            FailureRatio = options.CircuitFailureRatio,
            MinimumThroughput = options.CircuitMinimumRequests,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = options.CircuitPause,
            ShouldHandle = arguments => new(arguments.Outcome switch
            {
                // A caller who gives up says nothing of the instance: while it is tried again, that is no proof.
                { Exception: OperationCanceledException } => state.CircuitState == CircuitState.HalfOpen,
                { Exception: { } exception } => SpeaksAgainst(exception),
                { Result: HttpResponseMessage { StatusCode: var status } } => IsGateways((int)status),
                _ => false,
            }),
        };
    }

    // 500 is not among them: one broken project must not cut off the others.
    private static bool IsGateways(int? status) => status is 502 or 503 or 504;

    private static bool SpeaksAgainst(Exception failure) => failure switch
    {
        TimeoutRejectedException => true,
        GitLabException { Error: GitLabError.Unreachable } => true,
        GitLabException
        {
            Error: GitLabError.NotUnderstood,
            InnerException: IOException or HttpRequestException,
        } => true,

        // A 503 may also be GitLab's word that one query took too long.
        GitLabException { Error: GitLabError.Failed } exception => IsGateways(exception.Status),
        GitLabException { Status: 504 } => true,
        _ => false,
    };

    private static bool IsPassing(GitLabException exception) => exception.Error switch
    {
        GitLabError.Unreachable or GitLabError.Failed or GitLabError.RateLimited => true,

        // Our own patience ended: once more. GitLab's did: asking the same again would end the same.
        GitLabError.TimedOut => exception.Status is null,
        GitLabError.NotUnderstood => exception.Status is null or >= 500,
        _ => false,
    };
}
