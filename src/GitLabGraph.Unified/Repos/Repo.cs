using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Repos;

/// <summary>A GitLab project as a developer sees it.</summary>
[ObjectType]
internal sealed record Repo : Entity
{
    public required string Name { get; init; }

    /// <summary>
    /// The full path: <c>group/subgroup/project</c>. It changes when the project is moved; the id does not.
    /// </summary>
    public required string Path { get; init; }

    public string? Description { get; init; }

    public Visibility Visibility { get; init; }

    public RepoStatus Status { get; init; }

    [GraphQLType("URL")]
    public string? HttpCloneUrl { get; init; }

    public string? SshCloneUrl { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<RepoLanguage> Languages { get; init; } = [];

    public bool IsFork { get; init; }

    public Repo? ForkedFrom { get; init; }

    public int StarCount { get; init; }

    public int ForkCount { get; init; }

    [GraphQLType("URL!")]
    public required string Url { get; init; }

    [GraphQLType("URL")]
    public string? AvatarUrl { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>The same project as a ticketing user sees it.</summary>
    public Workspace Workspace => WorkspaceMapping.From(Remote);

    internal override string TypeName => "Repo";

    internal override EntityKind Upstream => EntityKind.Project;
}
