namespace GitLabGraph.Unified.Errors;

/// <summary>The unified API's own <c>extensions.code</c>s: what a client can do about a failure.</summary>
public static class UnifiedErrorCodes
{
    /// <summary>It does not exist, or the account may not see it: GitLab tells both alike.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The account's owner may not do this.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The token lacks a scope; <c>missingScope</c> names it.</summary>
    public const string ForbiddenScope = "FORBIDDEN_SCOPE";

    /// <summary>The customer has to authorise the account again.</summary>
    public const string NeedsReauth = "NEEDS_REAUTH";

    /// <summary>The account is switched off on this server, so its GitLab was not asked.</summary>
    public const string AccountDisabled = "ACCOUNT_DISABLED";

    /// <summary>The instance's edition or licence does not include the feature.</summary>
    public const string NotLicensed = "NOT_LICENSED";

    /// <summary>The instance does not know the feature: it is older, or of another edition.</summary>
    public const string VersionTooOld = "VERSION_TOO_OLD";

    /// <summary>
    /// What was sent cannot be: an id of another type, a filter GitLab has not, a cursor of another list.
    /// </summary>
    public const string Validation = "VALIDATION";

    /// <summary>It clashes with what is there.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>GitLab's limit is reached; <c>retryAfter</c> tells the seconds.</summary>
    public const string RateLimited = "UPSTREAM_RATE_LIMITED";

    /// <summary>The account's address leads to a network that this server does not speak to.</summary>
    public const string AddressRefused = "ADDRESS_REFUSED";

    /// <summary>GitLab took too long.</summary>
    public const string Timeout = "UPSTREAM_TIMEOUT";

    /// <summary>GitLab failed, could not be reached, or answered what is not GitLab's.</summary>
    public const string Upstream = "UPSTREAM_ERROR";
}
