using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Deployments;

/// <summary>Some version of a repo's software that was brought to an environment, or was to be.</summary>
[ObjectType]
internal sealed record Deployment : INode
{
    [GraphQLType("ID!")]
    public string Id => GlobalId.Of("Deployment", Repo.Remote.Account, $"{Repo.UpstreamNumber}/{Remote.Number()}");

    /// <summary>Unique in its repo (GitLab's iid).</summary>
    public int Number { get; init; }

    /// <summary>How it stands.</summary>
    public DeploymentStatus Status { get; init; }

    /// <summary>GitLab's own word.</summary>
    public required string StatusRaw { get; init; }

    /// <summary>Where it went to.</summary>
    public required DeploymentEnvironment Environment { get; init; }

    /// <summary>The repo whose software it is.</summary>
    public Repo Repo => Environment.Repo;

    /// <summary>The branch or tag that it was made of.</summary>
    public required string Ref { get; init; }

    /// <summary>The commit that it was made of.</summary>
    public required string Sha { get; init; }

    /// <summary>The job that did it; null when another tool did and told GitLab.</summary>
    public DeploymentJob? Job { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed; null where GitLab does not tell it.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    internal Remote Remote { get; init; }

    /// <summary>Where REST has it.</summary>
    internal string RestPath => $"projects/{Repo.UpstreamNumber}/deployments/{Remote.Number()}";
}
