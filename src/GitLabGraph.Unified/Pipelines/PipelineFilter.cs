using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Pipelines;

/// <summary>Which pipelines to list. Every member that is given has to hold.</summary>
[InputObjectType]
internal sealed record PipelineFilter
{
    /// <summary>
    /// Stands so. GitLab filters by one of its own words: PENDING and RUNNING are several of them, and are refused.
    /// </summary>
    public PipelineStatus? Status { get; init; }

    /// <summary>What began it, in GitLab's word: <c>push</c>, <c>schedule</c>, <c>merge_request_event</c>.</summary>
    public string? SourceRaw { get; init; }

    /// <summary>Ran for the branch or tag of this name.</summary>
    public string? Ref { get; init; }

    /// <summary>Ran for this commit; the whole hash.</summary>
    public string? Sha { get; init; }

    /// <summary>The username of who caused it.</summary>
    public string? TriggeredBy { get; init; }

    /// <summary>Changed at or after this moment.</summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>Changed at or before this moment.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }
}
