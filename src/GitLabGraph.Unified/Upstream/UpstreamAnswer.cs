using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// What a question got: GitLab's value, which may be null where a thing does not exist or may not be seen, or why it
/// got none at all.
/// </summary>
internal readonly record struct UpstreamAnswer(Remote Value, GitLabException? Failure)
{
    /// <summary>
    /// Whether the instance refused the way in which it was asked, and is known now to have another.
    /// </summary>
    public bool HasAnotherWay { get; init; }
}
