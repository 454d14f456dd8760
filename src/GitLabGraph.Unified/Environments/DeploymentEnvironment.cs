using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Environments;

/// <summary>A place that a repo's software is deployed to, such as <c>production</c> or <c>review/login</c>.</summary>
[ObjectType("Environment")]
internal sealed record DeploymentEnvironment : INode
{
    [GraphQLType("ID!")]
    public string Id => GlobalId.Of("Environment", Repo.Remote.Account, $"{Repo.UpstreamNumber}/{Remote.Number()}");

    /// <summary>Its name; what stands before a slash is its folder.</summary>
    public required string Name { get; init; }

    /// <summary>The repo whose software it runs.</summary>
    public required Repo Repo { get; init; }

    /// <summary>Where people see it; null when that is not told to GitLab.</summary>
    [GraphQLType("URL")]
    public string? ExternalUrl { get; init; }

    internal Remote Remote { get; init; }

    /// <summary>Where REST has it, with its last deployment.</summary>
    internal string RestPath => $"projects/{Repo.UpstreamNumber}/environments/{Remote.Number()}";
}
