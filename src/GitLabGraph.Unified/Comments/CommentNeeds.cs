using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Comments;

/// <summary>What the fields of a comment need from GitLab's <c>Note</c>.</summary>
internal static class CommentNeeds
{
    /// <summary>Who reacted with what, each for itself.</summary>
    public static readonly PagelessList<Remote> Awards = new("awardEmoji", Award, static award => award)
    {
        IsDetachable = true,
    };

    /// <summary>The same list once more, for the characters.</summary>
    public static readonly PagelessList<Remote> Characters = new("awardEmoji", Character, static award => award)
    {
        Alias = EmojiCharacters.Key,
        IsDetachable = true,
    };

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

    private static void Reactions(UpstreamSelection note, PlannedField field)
    {
        Awards.Add(note, field);

        if (field.Selects("emoji"))
        {
            Characters.Add(note, field);
        }
    }

    private static void Award(UpstreamSelection award, PlannedField field)
    {
        award.TypeName = "AwardEmoji";
        award.Leaf("name").Object("user", "UserCore").Leaf("username");
    }

    private static void Character(UpstreamSelection award, PlannedField field)
    {
        award.TypeName = "AwardEmoji";
        award.Leaf("name").Leaf("emoji");
    }
}
