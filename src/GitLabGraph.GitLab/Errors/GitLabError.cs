namespace GitLabGraph.GitLab.Errors;

/// <summary>Why GitLab did not do what was asked: one value for each case that a caller treats differently.</summary>
public enum GitLabError
{
    /// <summary>
    /// It does not exist, or the token may not see it: GitLab answers both alike (REST 404, GraphQL "The resource
    /// that you are attempting to access does not exist or you don't have permission to perform this action").
    /// </summary>
    NotFound,

    /// <summary>
    /// The token's owner may see it but not do this (403), or is blocked or has not accepted the terms.
    /// </summary>
    Forbidden,

    /// <summary>
    /// The token lacks a scope (403 <c>insufficient_scope</c>); <see cref="GitLabException.MissingScope"/> names
    /// it.
    /// </summary>
    ScopeMissing,

    /// <summary>
    /// The token is expired or revoked (401) and no other was to be had: the account must be authorised again.
    /// </summary>
    NeedsReauthorization,

    /// <summary>The feature exists on this instance, but not in its edition or licence.</summary>
    NotLicensed,

    /// <summary>
    /// The instance does not know the field, argument, type or route: it is older, newer or of another edition.
    /// </summary>
    NotSupported,

    /// <summary>
    /// GitLab refused what was sent (400, 422, or the errors of a mutation's payload); the details say what.
    /// </summary>
    Invalid,

    /// <summary>
    /// It clashes with what is there: a duplicate, another head commit, a merge that cannot be (405, 409, 412).
    /// </summary>
    Conflict,

    /// <summary>
    /// Too many requests (429), or our own budget for this account is spent; see <see
    /// cref="GitLabException.RetryAfter"/>.
    /// </summary>
    RateLimited,

    /// <summary>
    /// The document costs more than GitLab allows, is too deep, or its text is too long: ask for less at once.
    /// </summary>
    TooComplex,

    /// <summary>GitLab, or we waiting for it, ran out of time. A write may have happened.</summary>
    TimedOut,

    /// <summary>No connection: wrong host, refused, TLS, or the circuit is open after many failures.</summary>
    Unreachable,

    /// <summary>The account is switched off on our side, so nothing was sent.</summary>
    AccountDisabled,

    /// <summary>The address leads to a network that we do not speak to, so nothing was sent.</summary>
    AddressRefused,

    /// <summary>GitLab failed on its side (5xx).</summary>
    Failed,

    /// <summary>The answer was not GitLab's: HTML of a proxy, broken JSON, a cut body, an unexpected shape.</summary>
    NotUnderstood,

    /// <summary>The answer is larger than we are willing to hold.</summary>
    TooLarge,

    /// <summary>GitLab points elsewhere (3xx): a renamed path or a sign-in page. Redirects are not followed.</summary>
    Moved,

    /// <summary>A list cannot be read to its end, for instance beyond GitLab's offset limit of 50,000.</summary>
    ListIncomplete,
}
