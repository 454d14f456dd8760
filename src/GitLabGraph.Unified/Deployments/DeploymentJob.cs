using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Pipelines;

namespace GitLabGraph.Unified.Deployments;

/// <summary>The job of a pipeline that deployed.</summary>
/// <param name="Name">What its makers call it.</param>
/// <param name="Stage">The stage of the pipeline that it belongs to; null where GitLab does not tell it.</param>
/// <param name="Status">How it stands.</param>
/// <param name="StatusRaw">GitLab's own word.</param>
/// <param name="Url">Its page in GitLab; null where GitLab does not tell it.</param>
/// <param name="PipelineUrl">The page of its pipeline; null where GitLab does not tell it.</param>
/// <param name="StartedAt">When it began; null until then.</param>
/// <param name="FinishedAt">When it ended; null until then.</param>
/// <param name="Duration">How long it ran, in seconds; null until it ended.</param>
[ObjectType]
internal sealed record DeploymentJob(
    string Name,
    string? Stage,
    PipelineStatus Status,
    string StatusRaw,
    [property: GraphQLType("URL")] string? Url,
    [property: GraphQLType("URL")] string? PipelineUrl,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    double? Duration);
