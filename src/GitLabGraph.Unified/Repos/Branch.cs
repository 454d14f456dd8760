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

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The repo it is in.</summary>
    public required Repo Repo { get; init; }

    /// <summary>Whether it is the one that work begins from.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether only some may push to it.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether the default branch contains it.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Whether the account may push to it; null where GitLab does not tell.</summary>
    public bool? CanPush { get; init; }

    /// <summary>Its newest commit; null where GitLab does not tell it.</summary>
    public Commit? LastCommit { get; init; }

    /// <summary>Its page in GitLab; null where GitLab does not tell it.</summary>
    [GraphQLType("URL")]
    public string? Url { get; init; }

    internal Remote Remote { get; init; }
}
