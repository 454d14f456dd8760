using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Tags;

/// <summary>Which tags to list.</summary>
[InputObjectType]
internal sealed record TagFilter
{
    /// <summary>Parts of any length, all of them in the name or all in the description.</summary>
    public string? Search { get; init; }

    /// <summary>The id of a workspace.</summary>
    [GraphQLType("ID")]
    public string? Workspace { get; init; }

    /// <summary>The id of a group.</summary>
    [GraphQLType("ID")]
    public string? Group { get; init; }

    /// <summary>
    /// Whether tags of the groups above are listed too, which a ticket may bear just as well; they are by default.
    /// </summary>
    public bool? IncludeInherited { get; init; }

    /// <summary>True lists archived tags only, false none of them; tags in use are listed by default.</summary>
    public bool? IsArchived { get; init; }
}
