using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Groups;

/// <summary>Which groups to list.</summary>
[InputObjectType]
internal sealed record GroupFilter
{
    /// <summary>
    /// Parts of three letters or more, all of them in the full path or all in the full name; within a parent, in the
    /// group's own.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>Only groups right below this one.</summary>
    [GraphQLType("ID")]
    public string? Parent { get; init; }

    /// <summary>Whether groups below others are left out.</summary>
    public bool? TopLevelOnly { get; init; }

    /// <summary>Only groups that the account's owner owns.</summary>
    public bool? Owned { get; init; }
}
