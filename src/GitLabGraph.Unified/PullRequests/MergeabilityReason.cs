using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>What stands in the way of a merge.</summary>
[EnumType]
public enum MergeabilityReason
{
    /// <summary>It is closed or merged already: GitLab's <c>NOT_OPEN</c>.</summary>
    NotOpen,

    /// <summary>It is marked as unfinished, which it must not be to be merged: GitLab's <c>DRAFT_STATUS</c>.</summary>
    Draft,

    /// <summary>Head and base changed the same lines and somebody has to choose: GitLab's <c>CONFLICT</c>.</summary>
    Conflict,

    /// <summary>
    /// Its head does not contain the newest base, which this repo asks for: GitLab's <c>NEED_REBASE</c>.
    /// </summary>
    NeedsRebase,

    /// <summary>An approval that a rule requires is lacking: GitLab's <c>NOT_APPROVED</c>.</summary>
    NotApproved,

    /// <summary>A reviewer wants changes before it is merged: GitLab's <c>REQUESTED_CHANGES</c>.</summary>
    ChangesRequested,

    /// <summary>
    /// A thread is open, and the repo asks for all to be resolved first: GitLab's <c>DISCUSSIONS_NOT_RESOLVED</c>.
    /// </summary>
    DiscussionsNotResolved,

    /// <summary>The repo asks for a pipeline that succeeded, and there is none: GitLab's <c>CI_MUST_PASS</c>.</summary>
    PipelineMustSucceed,

    /// <summary>A pipeline that has to succeed has not ended yet: GitLab's <c>CI_STILL_RUNNING</c>.</summary>
    PipelineRunning,

    /// <summary>A service outside GitLab has not agreed yet: GitLab's <c>EXTERNAL_STATUS_CHECKS</c>.</summary>
    ExternalStatusChecks,

    /// <summary>Another pull request has to be merged before it: GitLab's <c>BLOCKED_STATUS</c>.</summary>
    BlockedByPullRequest,

    /// <summary>A security or approval policy forbids it: GitLab's <c>SECURITY_POLICIES_VIOLATIONS</c>.</summary>
    PolicyViolation,

    /// <summary>Its title does not have the form that the repo asks for: GitLab's <c>TITLE_NOT_MATCHING</c>.</summary>
    TitleNotMatching,

    /// <summary>
    /// Somebody else has locked a file that it changes: GitLab's <c>LOCKED_PATHS</c> and <c>LOCKED_LFS_FILES</c>.
    /// </summary>
    LockedFiles,

    /// <summary>It is set to merge at a later time.</summary>
    MergeTime,

    /// <summary>Title or description has to name a Jira issue: GitLab's <c>JIRA_ASSOCIATION</c>.</summary>
    JiraAssociation,

    /// <summary>The head branch is gone or has no commit of its own: GitLab's <c>COMMITS_STATUS</c>.</summary>
    CommitsMissing,

    /// <summary>A reason of GitLab's that is not known here; the raw word has it.</summary>
    Other,
}
