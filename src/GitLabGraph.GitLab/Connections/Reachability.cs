using System.Net;
using GitLabGraph.GitLab.Errors;
using Polly.Timeout;

namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// Whether the instance answers, as far as the requests that are made anyway tell: the last of them counts. One that
/// waits in vain while another is answered says nothing.
/// </summary>
internal sealed class Reachability(TimeProvider time)
{
    private readonly Lock _lock = new();
    private int _answers;
    private volatile Outage? _outage;

    public Outage? Outage => _outage;

    /// <summary>A request is about to be sent; what is returned belongs to how it fails.</summary>
    public int Begin() => Volatile.Read(ref _answers);

    /// <summary>Headers came. Those of a proxy whose GitLab is down are no answer of GitLab's.</summary>
    public void Hear(HttpResponseMessage response)
    {
        lock (_lock)
        {
            _answers++;
            _outage = IsGateways(response)
                ? new Outage($"GitLab's address answered {(int)response.StatusCode} in its place.", time.GetUtcNow())
                : null;
        }
    }

    /// <summary>A request ended without its answer.</summary>
    public void Miss(int begun, Exception failure)
    {
        if (ReasonIn(failure) is not { } reason)
        {
            return;
        }

        lock (_lock)
        {
            _outage = _answers == begun ? new Outage(reason, time.GetUtcNow()) : _outage;
        }
    }

    // What breaks off before its headers is NotUnderstood as well; after them, the answer was heard.
    private static string? ReasonIn(Exception failure) => failure switch
    {
        TimeoutRejectedException timeout => NetworkErrors.TimedOut(timeout.Timeout).Message,
        GitLabException { Error: GitLabError.Unreachable or GitLabError.AddressRefused } => failure.Message,
        GitLabException
        {
            Error: GitLabError.NotUnderstood,
            InnerException: IOException or HttpRequestException,
        } => failure.Message,
        _ => null,
    };

    // GitLab gives its reasons in JSON, also while it is being maintained or one query took it too long.
    private static bool IsGateways(HttpResponseMessage response) =>
        response.StatusCode
            is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        && response.Content.Headers.ContentType?.MediaType is not "application/json";
}
