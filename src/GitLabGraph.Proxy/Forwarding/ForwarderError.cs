namespace GitLabGraph.Proxy.Forwarding;

/// <summary>
/// Why the proxy answers itself instead of GitLab. Its name is in the header <c>X-Proxy-Error</c> and in the body's
/// <c>error</c>, so that a caller can tell our answers from GitLab's.
/// </summary>
public enum ForwarderError
{
    /// <summary>401: no key, or one that is not known.</summary>
    Unauthenticated,

    /// <summary>429: so many wrong keys came from the caller's address that no unknown one is looked for.</summary>
    TooManyFailedKeys,

    /// <summary>503: our own database is away, and what the request needs of it is not remembered.</summary>
    Unavailable,

    /// <summary>404: no such account, or not one of the caller's.</summary>
    AccountNotFound,

    /// <summary>403: the account is switched off.</summary>
    AccountDisabled,

    /// <summary>400: the GitLab token that the request brings, or the address it is for, cannot be used.</summary>
    OwnTokenRefused,

    /// <summary>404: the path is neither <c>/api/v4/...</c> nor <c>/api/graphql</c>.</summary>
    NotServed,

    /// <summary>400: the request target has dot segments, backslashes, a fragment, or is not in origin form.</summary>
    TargetRefused,

    /// <summary>403: the caller's key may not use this method or path, or only read.</summary>
    NotAllowed,

    /// <summary>400: a read-only key sent a GraphQL request that cannot be shown to be a query.</summary>
    DocumentRefused,

    /// <summary>501: <c>Upgrade</c>, CONNECT and TRACE are not forwarded.</summary>
    UpgradeRefused,

    /// <summary>508: the request came through this proxy already.</summary>
    LoopDetected,

    /// <summary>429: the account's rate budget is spent; <c>Retry-After</c> tells for how long.</summary>
    RateLimited,

    /// <summary>502: GitLab refuses the account's token, and there is no other; link the account again.</summary>
    NeedsReauthorization,

    /// <summary>503: the token was renewed, but the body is gone; send the request again.</summary>
    TokenRenewed,

    /// <summary>502: no connection, or the instance is left alone after many failures (then with 503).</summary>
    Unreachable,

    /// <summary>504: GitLab neither took nor sent a byte for the idle time before its answer began.</summary>
    TimedOut,

    /// <summary>502: GitLab broke off before its answer began, or it was no HTTP.</summary>
    BrokenAnswer,

    /// <summary>502: GitLab pointed to somewhere outside of the account's API.</summary>
    RedirectRefused,

    /// <summary>400: the caller's body broke off.</summary>
    BodyBroken,

    /// <summary>The caller left; nobody reads an answer.</summary>
    CallerLeft,
}
