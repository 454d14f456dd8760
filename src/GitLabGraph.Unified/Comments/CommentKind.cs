using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Comments;

/// <summary>Which of the notes on a ticket or pull request.</summary>
[EnumType]
public enum CommentKind
{
    /// <summary>What people wrote.</summary>
    Comment,

    /// <summary>What GitLab noted down: changes of labels, assignees and the like.</summary>
    System,

    /// <summary>What people wrote and what GitLab noted down, in one list.</summary>
    All,
}
