using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Repos;

/// <summary>Which repos to list.</summary>
[InputObjectType]
internal sealed record RepoFilter
{
    /// <summary>
    /// Parts of three letters or more, all of them in the name, all in the last part of the path or all in the
    /// description.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>The id of a group.</summary>
    [GraphQLType("ID")]
    public string? Group { get; init; }

    /// <summary>Only with <see cref="Group"/>.</summary>
    public bool? IncludeSubgroups { get; init; }

    /// <summary>Only those that the account's owner is a member of.</summary>
    public bool? Membership { get; init; }

    /// <summary>Has this visibility.</summary>
    public Visibility? Visibility { get; init; }

    /// <summary>Has this status.</summary>
    public RepoStatus? Status { get; init; }

    /// <summary>Bears this topic.</summary>
    public string? Topic { get; init; }

    /// <summary>A programming language by its name, as GitLab writes it.</summary>
    public string? Language { get; init; }
}
