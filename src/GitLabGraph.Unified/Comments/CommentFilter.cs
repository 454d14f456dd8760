using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Comments;

/// <summary>Which comments to list.</summary>
[InputObjectType]
internal sealed record CommentFilter
{
    /// <summary>What people wrote, unless asked otherwise.</summary>
    public CommentKind? Kind { get; init; }

    /// <summary>
    /// Whether internal notes are listed too, where the account may see them; they are by default. GitLab cannot leave
    /// them out, so false is refused for now.
    /// </summary>
    public bool? IncludeInternal { get; init; }

    /// <summary>Only comments after this moment. GitLab cannot filter by time, so this is refused for now.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }
}
