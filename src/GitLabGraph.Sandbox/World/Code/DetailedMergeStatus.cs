namespace GitLabGraph.Sandbox.World.Code;

/// <summary>Why a merge request can or cannot be merged; the part of GitLab's values that the world knows.</summary>
public enum DetailedMergeStatus
{
    Mergeable,
    Checking,
    Unchecked,
    CiMustPass,
    CiStillRunning,
    DiscussionsNotResolved,
    DraftStatus,
    NotOpen,
    NotApproved,
    Conflict,
    NeedRebase,
    RequestedChanges,
}
