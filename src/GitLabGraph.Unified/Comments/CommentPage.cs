using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Unified.Comments;

/// <summary>
/// What the address of a comment's page says of what the comment stands on. GitLab's threads tell that, too, but break
/// the whole request over what is neither an issue nor a merge request: a commit, or an epic that was commented on
/// before epics were work items.
/// </summary>
/// <param name="GroupTicket">The reference of a group's ticket, <c>group&amp;12</c>; null on other pages.</param>
/// <param name="IsOfCommit">Whether it is a commit's page, of a comment that a pull request shows among its own.</param>
internal readonly record struct CommentPage(string? GroupTicket, bool IsOfCommit)
{
    private const string Commits = "commit/";

    private static readonly string[] OfGroups = ["epics/", "work_items/"];

    /// <summary>Whether a thread can be asked what it stands on.</summary>
    public bool IsToldByThread => GroupTicket is null && !IsOfCommit;

    public static CommentPage Of(Comment comment) => Of(comment.Url, comment.Remote.Account);

    private static CommentPage Of(string? url, LinkedAccount account)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var page)
            || page.AbsolutePath.Split("/-/", 2) is not [var place, var item])
        {
            return default;
        }

        return new CommentPage(
            place.StartsWith(account.GroupPages, StringComparison.Ordinal)
                && Array.Find(OfGroups, kind => item.StartsWith(kind, StringComparison.Ordinal)) is { } found
                    ? $"{place[account.GroupPages.Length..]}&{item[found.Length..]}"
                    : null,
            item.StartsWith(Commits, StringComparison.Ordinal));
    }
}
