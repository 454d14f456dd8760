namespace GitLabGraph.GitLab.Errors;

/// <summary>
/// The one exception of this client. Its message and details never hold a token or a secret of a URL.
/// </summary>
public sealed class GitLabException : Exception
{
    public GitLabException(GitLabError error, string message, Exception? innerException = null)
        : base(Redaction.Apply(message), innerException) => Error = error;

    /// <summary>What went wrong, as a value to switch on.</summary>
    public GitLabError Error { get; }

    /// <summary>GitLab's HTTP status, or null where there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>How long to wait before asking again, where GitLab or our budget tells.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The scope that the token lacks, for <see cref="GitLabError.ScopeMissing"/>.</summary>
    public string? MissingScope { get; init; }

    /// <summary>GitLab's own sentences, redacted; "attribute: sentence" where GitLab names the attribute.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>GitLab's <c>X-Request-Id</c>, by which its administrators find the request in their logs.</summary>
    public string? RequestId { get; init; }

    /// <summary>True when GitLab surely did not act, so that even a write may be sent again.</summary>
    public bool NothingHappened { get; init; }
}
