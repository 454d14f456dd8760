using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Repos;

/// <summary>A GitLab project as a developer sees it.</summary>
[ObjectType]
internal sealed record Repo : Entity
{
    /// <summary>The name, as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The full path: <c>group/subgroup/project</c>. It changes when the project is moved; the id does not.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>What its makers wrote about it; null when nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>GitLab's own word for the visibility; an unknown one counts as private.</summary>
    public required string VisibilityRaw { get; init; }

    /// <summary>Whether it is in use.</summary>
    public RepoStatus Status { get; init; }

    /// <summary>Where git finds it over HTTP; null where that is switched off.</summary>
    [GraphQLType("URL")]
    public string? HttpCloneUrl { get; init; }

    /// <summary>Where git finds it over SSH; null where that is switched off.</summary>
    public string? SshCloneUrl { get; init; }

    /// <summary>What its makers say it is about.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What it is written in, as GitLab counted; empty until it did.</summary>
    public IReadOnlyList<RepoLanguage> Languages { get; init; } = [];

    /// <summary>How many people gave it a star.</summary>
    public int StarCount { get; init; }

    /// <summary>How many copies of it there are.</summary>
    public int ForkCount { get; init; }

    /// <summary>Its page in GitLab.</summary>
    [GraphQLType("URL!")]
    public required string Url { get; init; }

    /// <summary>Its picture; null when it has none.</summary>
    [GraphQLType("URL")]
    public string? AvatarUrl { get; init; }

    /// <summary>When it was made; null where GitLab does not tell, as of what REST names in passing.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed in any way that GitLab counts; null where GitLab does not tell.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When something last happened in it, to the hour; null where GitLab does not tell.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>The same project as a ticketing user sees it.</summary>
    public Workspace Workspace => WorkspaceMapping.From(Remote);

    internal override string TypeName => "Repo";

    internal override EntityKind Upstream => EntityKind.Project;
}
