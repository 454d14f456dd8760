using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Comments;

/// <summary>What the fields of a comment need from GitLab's <c>Note</c>.</summary>
internal static class CommentNeeds
{
    private static readonly NeedTable Table = new("Comment", "Note", "id")
    {
        ["body"] = Needs.Leaves("body"),
        ["bodyHtml"] = Needs.Leaves("bodyHtml"),
        ["on"] = Needs.Leaves("url"),
        ["remoteData"] = Needs.Leaves("url"),
        ["author"] = Needs.Object("author", UserNeeds.Add),
        ["discussion"] = Needs.Object("discussion", DiscussionNeeds.Add),
        ["position"] = Position,
        ["isInternal"] = Internal,
        ["isSystem"] = Needs.Leaves("system"),
        ["systemAction"] = Needs.ObjectLeaves("systemNoteMetadata", "SystemNoteMetadata", "action"),
        ["isResolvable"] = Needs.Leaves("resolvable"),
        ["isResolved"] = Needs.Leaves("resolved"),
        ["resolvedBy"] = Needs.Object("resolvedBy", UserNeeds.Add),
        ["resolvedAt"] = Needs.Leaves("resolvedAt"),
        ["attachments"] = Needs.Leaves("body", "url"),
        ["reactions"] = Reactions,
        ["url"] = Needs.Leaves("url"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["updatedAt"] = Needs.Leaves("updatedAt"),
        ["lastEditedAt"] = Needs.Leaves("lastEditedAt"),
        ["lastEditedBy"] = Needs.Object("lastEditedBy", UserNeeds.Add),
    };

    public static void Add(UpstreamSelection note, PlannedField holder) => Table.Add(note, holder);

    /// <summary>The comments on something, in the place where GitLab's object has its notes.</summary>
    public static ListNeed ListAt(Func<UpstreamSelection, UpstreamSelection> place) => new("notes", Add)
    {
        Place = place,
        Arguments = CommentArguments.Of,
        Instead = UnfilteredComments.Along,
        CountedBy = "NoteConnection",
    };

    /// <summary>What the note's thread is about; a note itself does not tell.</summary>
    public static void On(UpstreamSelection note, PlannedField field)
    {
        var noteable = note.Object("discussion", "Discussion").Object("noteable").Leaf("__typename");
        noteable.On("Issue").Leaf("id");
        PullRequestNeeds.Add(noteable.On("MergeRequest"), field);
    }

    // Before 15.5 GitLab called it confidential.
    private static void Internal(UpstreamSelection note, PlannedField field) =>
        note.Add(new UpstreamField("internal") { Instead = new UpstreamField("confidential", "internal") });

    private static void Position(UpstreamSelection note, PlannedField field)
    {
        var position = note.Object("position", "DiffPosition")
            .Leaf("filePath").Leaf("oldPath").Leaf("newPath").Leaf("oldLine").Leaf("newLine");
        position.Object("diffRefs", "DiffRefs").Leaf("baseSha").Leaf("headSha");
    }

    public static void Reactions(UpstreamSelection note, PlannedField field)
    {
        Awards(note, "awardEmoji").Object("user", "UserCore").Leaf("username");

        if (field.Selects("emoji"))
        {
            Awards(note, EmojiCharacters.Key).Leaf("emoji");
        }
    }

    private static UpstreamSelection Awards(UpstreamSelection note, string key) =>
        note.Add(new UpstreamField("awardEmoji", key) { IsConnection = true, IsDetachable = true }
            .With("first", "Int", 100)).Below.Object("nodes", "AwardEmoji").Leaf("name");
}
