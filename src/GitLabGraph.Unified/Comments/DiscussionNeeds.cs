using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Comments;

/// <summary>What the fields of a thread need from GitLab's <c>Discussion</c>.</summary>
internal static class DiscussionNeeds
{
    public static readonly ListNeed Comments = new("notes", CommentNeeds.Add) { CountedBy = "NoteConnection" };

    private static readonly NeedTable Table = new("Discussion", "Discussion", "id")
    {
        ["comments"] = Needs.All(Comments.AddAsked, Needs.Back("Comment", "discussion", Add)),
        ["isResolvable"] = Needs.Leaves("resolvable"),
        ["isResolved"] = Needs.Leaves("resolved"),
        ["resolvedBy"] = Needs.Object("resolvedBy", UserNeeds.Add),
        ["resolvedAt"] = Needs.Leaves("resolvedAt"),
        ["createdAt"] = Needs.Leaves("createdAt"),
    };

    /// <summary>What is selected where the threads' comments lead back to what they stand on.</summary>
    public static Need BackTo(Need owner) => (target, field) =>
    {
        foreach (var comments in field.ItemChildren("Discussion").Where(static child => child.Name is "comments"))
        {
            Needs.Back("Comment", "on", owner)(target, comments);
        }
    };

    public static void Add(UpstreamSelection discussion, PlannedField holder) => Table.Add(discussion, holder);
}
