using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Whether a pull request could be merged now, and what stands in the way.</summary>
/// <param name="Status">What to do about it in one word.</param>
/// <param name="Reasons">What stands in the way; GitLab tells the first thing it finds.</param>
/// <param name="Raw">GitLab's own word, its <c>DetailedMergeStatus</c>; null where it tells none.</param>
[ObjectType]
internal sealed record Mergeability(MergeabilityStatus Status, IReadOnlyList<MergeabilityReason> Reasons, string? Raw);
