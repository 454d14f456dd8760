using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// What a question got: GitLab's value, which may be null where a thing does not exist or may not be seen, or why it
/// got none at all.
/// </summary>
internal readonly record struct UpstreamAnswer(Remote Value, GitLabException? Failure)
{
    /// <summary>
    /// What to ask in its place: the instance refused the way in which it was asked and is known now to have another,
    /// or its list may have left out what there is.
    /// </summary>
    public UpstreamQuestion? AskInstead { get; init; }

    /// <summary>
    /// The same, where GitLab answered null with a reason: that is a failure, not something that is not.
    /// </summary>
    public UpstreamAnswer Failed() => Failure is null && Value.Errors is [var error, ..]
        ? this with { Failure = new GitLabException(error.Error, error.Message) { RetryAfter = error.RetryAfter } }
        : this;
}
