using GitLabGraph.GitLab.Connections;
using GitLabGraph.Proxy.Forwarding;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Access;

/// <summary>The account's connection and what the caller may do with it, or why there is none.</summary>
public sealed record ProxyAccess
{
    private ProxyAccess(GitLabConnection? connection, ProxyGrant grant, string caller, Refusal? refusal) =>
        (Connection, Grant, Caller, Refusal) = (connection, grant, caller, refusal);

    public static ProxyAccess Unauthenticated { get; } = Refused(new Refusal(
        ForwarderError.Unauthenticated,
        StatusCodes.Status401Unauthorized,
        "401 Unauthorized: send your GitLabGraph key as GitLab's token (Authorization: Bearer, or PRIVATE-TOKEN)."));

    public static ProxyAccess ScopeMissing { get; } = Refused(new Refusal(
        ForwarderError.NotAllowed,
        StatusCodes.Status403Forbidden,
        "403 Forbidden: your key lacks the scope read, without which nothing goes through the proxy."));

    /// <summary>The same for an account that does not exist and for one of another tenant.</summary>
    public static ProxyAccess AccountNotFound { get; } = Refused(new Refusal(
        ForwarderError.AccountNotFound, StatusCodes.Status404NotFound, "404 Account Not Found"));

    /// <summary>The request brings a GitLab token of its own that is not used, for the reason given.</summary>
    public static ProxyAccess OwnTokenRefused(string reason) => Refused(new Refusal(
        ForwarderError.OwnTokenRefused, StatusCodes.Status400BadRequest, $"400 Bad Request: {reason}"));

    internal GitLabConnection? Connection { get; }

    internal ProxyGrant Grant { get; }

    internal string Caller { get; }

    internal Refusal? Refusal { get; }

    /// <param name="connection">The account's one connection.</param>
    /// <param name="grant">What the caller may do.</param>
    /// <param name="caller">Callers of one account take turns; this tells them apart.</param>
    public static ProxyAccess Granted(GitLabConnection connection, ProxyGrant grant, string caller) =>
        new(connection, grant, caller, null);

    private static ProxyAccess Refused(Refusal refusal) => new(null, ProxyGrant.Everything, "", refusal);
}
