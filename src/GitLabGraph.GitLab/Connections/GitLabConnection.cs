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
    private readonly Reachability _reach;
    private readonly Entrance _entrance;
    private readonly StreamedExchange _streams;
    private readonly Authorization _authorization;
    private readonly GitLabClientOptions _options;

    /// <summary>
    /// Connects an account through <paramref name="http"/>, which must neither follow redirects nor keep cookies (see
    /// <see cref="GitLabTransport"/>) and may serve many connections. Streamed requests go through
    /// <paramref name="streams"/>, which leaves bodies as they are.
    /// </summary>
    public GitLabConnection(
        GitLabAccount account,
        IGitLabCredentials credentials,
        HttpMessageInvoker http,
        GitLabClientOptions options,
        TimeProvider time,
        HttpMessageInvoker? streams = null)
        : this(account, credentials, http, options, time, new FreshAnswers(options.FreshBytes), streams)
    {
    }

    /// <summary>The same, with what may be kept of answers shared by several connections.</summary>
    internal GitLabConnection(
        GitLabAccount account,
        IGitLabCredentials credentials,
        HttpMessageInvoker http,
        GitLabClientOptions options,
        TimeProvider time,
        FreshAnswers answers,
        HttpMessageInvoker? streams)
    {
        Account = account;
        _fresh = new FreshReads(answers, _inFlight, credentials, time);
        _options = options;
        _budget = new RateBudget(time);
        _reach = new Reachability(time);
        _entrance = new Entrance(_budget, options, time);
        _policies = new ConnectionPolicies(options, time);
        var tokens = new AccountToken(credentials, time);
        var exchange = new HttpExchange(account, http, _budget, _reach, options, time);
        var invalid = new InvalidTokens(exchange);
        _authorization = new Authorization(tokens, exchange, invalid);
        _streams = new StreamedExchange(account, tokens, invalid, streams ?? http, _budget, _reach);
    }

    public GitLabAccount Account { get; }

    /// <summary>What GitLab last told of this account's limit; null until it told, or where it has none.</summary>
    public RateLimit? RateLimit => _budget.Limit;

    /// <summary>What kept GitLab from answering when this account last asked; null when nothing did.</summary>
    public Outage? Outage => _reach.Outage;

    /// <summary>
    /// The account was linked again, perhaps as somebody else: what its former token was answered, and what is under
    /// way for it, is told to nobody who comes from now on.
    /// </summary>
    public void BeginAnew() => _fresh.Void();

    /// <summary>Sends a request and gives its successful answer, which the caller disposes.</summary>
    /// <exception cref="GitLabException">Everything else than success, once it could not be mended.</exception>
    public Task<GitLabAnswer> SendAsync(
        GitLabRequest request, UpstreamCall call, CancellationToken cancellationToken)
    {
        // Nothing in here minds on which thread it goes on: the caller's context is returned to once, with the answer,
        // and not by each of the layers in between.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);

        try
        {
            return ChooseAsync(request, call, cancellationToken);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private Task<GitLabAnswer> ChooseAsync(
        GitLabRequest request, UpstreamCall call, CancellationToken cancellationToken) =>
        (request.Effect, call.Freshness) switch
        {
            (RequestEffect.Write, _) => _fresh.WriteAsync(() => PersistAsync(request, call, cancellationToken)),
            (_, { } wanted) => _fresh.ReadAsync(
                new FreshRead(
                    KeyOf(request),
                    request.IsLasting,
                    (asking, cancellation) => ShareAsync(request, asking, cancellation)),
                call,
                wanted,
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

    /// <summary>
    /// Sends a request once and gives whatever GitLab answers, as soon as its headers are there; the caller disposes
    /// it. Turns, rate budget, credentials and circuit are those of <see cref="SendAsync"/>. The place is given back
    /// with the headers: GitLab's application is done then, and a slow reader must not keep others waiting.
    /// </summary>
    /// <exception cref="GitLabException">There was no answer.</exception>
    public Task<HttpResponseMessage> OpenAsync(
        StreamedRequest request, UpstreamCall call, CancellationToken cancellationToken) =>
        request.Effect == RequestEffect.Read
            ? StreamAsync(request, call, cancellationToken)
            : _fresh.WriteAsync(() => StreamAsync(request, call, cancellationToken));

    private async Task<HttpResponseMessage> StreamAsync(
        StreamedRequest request, UpstreamCall call, CancellationToken cancellationToken)
    {
        await _entrance.EnterAsync(StreamedRequest.Family, call, cancellationToken);
        var begun = _reach.Begin();

        if (request.IsPaced)
        {
            _entrance.Leave();
        }

        try
        {
            return await _policies.Circuit.ExecuteAsync(
                static async (state, cancellation) =>
                    await state._streams.SendAsync(state.request, state.call.Trace, cancellation),
                (_streams, request, call),
                cancellationToken);
        }
        catch (BrokenCircuitException exception)
        {
            throw LeftAlone(exception);
        }
        catch (Exception exception)
        {
            _reach.Miss(begun, exception);
            throw;
        }
        finally
        {
            if (!request.IsPaced)
            {
                _entrance.Leave();
            }
        }
    }

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
            throw LeftAlone(exception);
        }
    }

    private GitLabException LeftAlone(BrokenCircuitException exception) =>
        new(GitLabError.Unreachable, "GitLab failed so often that it is left alone for a moment.", exception)
        {
            RetryAfter = exception.RetryAfter ?? _options.CircuitPause,
            NothingHappened = true,
        };

    private sealed class Attempt(GitLabConnection connection, GitLabRequest request, UpstreamCall call)
    {
        private bool _repeats;

        public async Task<GitLabAnswer> SendAsync(CancellationToken cancellationToken)
        {
            await connection._entrance.EnterAsync(request.Family, call, cancellationToken);
            var begun = connection._reach.Begin();

            try
            {
                return await connection._policies.Attempt.ExecuteAsync(
                    static async (attempt, cancellation) => await attempt.ExchangeAsync(cancellation),
                    this,
                    cancellationToken);
            }
            catch (Exception exception)
            {
                connection._reach.Miss(begun, exception);
                throw;
            }
            finally
            {
                connection._entrance.Leave();
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
