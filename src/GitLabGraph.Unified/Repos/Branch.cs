using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Repos;

/// <summary>A branch of a repo. GitLab tells of branches over REST only.</summary>
[ObjectType]
internal sealed record Branch : INode
{
    [GraphQLType("ID!")]
    public string Id => GlobalId.Of("Branch", Repo.Remote.Account, $"{Repo.UpstreamNumber}/{Name}");

    public required string Name { get; init; }

    public required Repo Repo { get; init; }

    public bool IsDefault { get; init; }

    /// <summary>Whether only some may push to it.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether the default branch contains it.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Whether the account may push to it.</summary>
    public bool? CanPush { get; init; }

    public Commit? LastCommit { get; init; }

    [GraphQLType("URL")]
    public string? Url { get; init; }

    internal Remote Remote { get; init; }
}
