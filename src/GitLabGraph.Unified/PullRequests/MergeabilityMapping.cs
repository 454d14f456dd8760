namespace GitLabGraph.Unified.PullRequests;

/// <summary>Turns GitLab's detailed merge status into a status and a reason.</summary>
internal static class MergeabilityMapping
{
    private static readonly Dictionary<string, MergeabilityReason> Reasons = new(StringComparer.Ordinal)
    {
        ["NOT_OPEN"] = MergeabilityReason.NotOpen,
        ["DRAFT_STATUS"] = MergeabilityReason.Draft,
        ["CONFLICT"] = MergeabilityReason.Conflict,
        ["NEED_REBASE"] = MergeabilityReason.NeedsRebase,
        ["NOT_APPROVED"] = MergeabilityReason.NotApproved,
        ["REQUESTED_CHANGES"] = MergeabilityReason.ChangesRequested,
        ["DISCUSSIONS_NOT_RESOLVED"] = MergeabilityReason.DiscussionsNotResolved,
        ["CI_MUST_PASS"] = MergeabilityReason.PipelineMustSucceed,
        ["CI_STILL_RUNNING"] = MergeabilityReason.PipelineRunning,
        ["EXTERNAL_STATUS_CHECKS"] = MergeabilityReason.ExternalStatusChecks,
        ["BLOCKED_STATUS"] = MergeabilityReason.BlockedByPullRequest,
        ["SECURITY_POLICIES_VIOLATIONS"] = MergeabilityReason.PolicyViolation,
        ["TITLE_NOT_MATCHING"] = MergeabilityReason.TitleNotMatching,
        ["LOCKED_PATHS"] = MergeabilityReason.LockedFiles,
        ["LOCKED_LFS_FILES"] = MergeabilityReason.LockedFiles,
        ["MERGE_TIME"] = MergeabilityReason.MergeTime,
        ["JIRA_ASSOCIATION"] = MergeabilityReason.JiraAssociation,
        ["COMMITS_STATUS"] = MergeabilityReason.CommitsMissing,
    };

    public static Mergeability Of(string? word, bool conflicts) => word switch
    {
        null => new(MergeabilityStatus.Unknown, [], null),
        "MERGEABLE" => new(MergeabilityStatus.Mergeable, [], word),
        "UNCHECKED" or "CHECKING" or "PREPARING" or "APPROVALS_SYNCING" => new(MergeabilityStatus.Checking, [], word),
        _ => new(
            conflicts || word == "CONFLICT" ? MergeabilityStatus.Conflicting : MergeabilityStatus.Blocked,
            [.. Distinct(Reasons.GetValueOrDefault(word, MergeabilityReason.Other), conflicts)],
            word),
    };

    private static IEnumerable<MergeabilityReason> Distinct(MergeabilityReason reason, bool conflicts)
    {
        yield return reason;

        if (conflicts && reason != MergeabilityReason.Conflict)
        {
            yield return MergeabilityReason.Conflict;
        }
    }
}
