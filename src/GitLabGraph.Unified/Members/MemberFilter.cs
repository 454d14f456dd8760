using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Members;

/// <summary>Which members to list.</summary>
[InputObjectType]
internal sealed record MemberFilter
{
    /// <summary>
    /// Parts of any length, all of them in the name or all in the username, or the whole of a public e-mail.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>Only members whose role reaches this level (30 is a developer).</summary>
    public int? MinAccessLevel { get; init; }

    /// <summary>Whether members of the groups above are listed too; they are by default.</summary>
    public bool? IncludeInherited { get; init; }

    /// <summary>
    /// Whether members of groups that were invited here, or to a group above, are listed too; they are not by default.
    /// Whoever belongs here by several ways is listed once. GitLab lists a workspace's invited members only together
    /// with those of the groups above.
    /// </summary>
    public bool? IncludeInvited { get; init; }
}
