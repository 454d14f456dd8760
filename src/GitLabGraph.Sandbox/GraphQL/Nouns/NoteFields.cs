using System.Collections.Immutable;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;
using Thread = GitLabGraph.Sandbox.World.Discussion.Thread;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>Note, Discussion and what stands in them.</summary>
internal static class NoteFields
{
    public static void Bind(FieldBindings bindings)
    {
        bindings.On<Note>("Note")
            .Field("id", IdOf)
            .Field("body", note => note.Body)
            .Field("bodyHtml", note => Html.Block(note.Body))
            .Field("author", (note, viewer) => viewer.World.Users.Find(note.AuthorId))
            .Field("createdAt", note => GitLabTime.Write(note.CreatedAt))
            .Field("updatedAt", note => GitLabTime.Write(note.UpdatedAt))
            .Field("lastEditedAt", note => GitLabTime.Write(note.LastEditedAt))
            .Field("lastEditedBy", (note, viewer) => People.Find(note.LastEditedById, viewer))
            .Field("internal", note => note.IsInternal)
            .Field("confidential", note => note.IsInternal)
            .Field("system", note => note.IsSystem)
            .Field("systemNoteIconName", note => note.IsSystem ? note.Action : null)
            .Field(
                "systemNoteMetadata", note => note.Action is null ? null : new SystemNoteMetadata(note.Id, note.Action))
            .Field("discussion", (note, viewer) => ThreadOf(note, viewer))
            .Field("position", note => note.Position)
            .Field("resolvable", note => note.IsResolvable)
            .Field("resolved", note => note.IsResolved)
            .Field("resolvedAt", note => GitLabTime.Write(note.ResolvedAt))
            .Field("resolvedBy", (note, viewer) => People.Find(note.ResolvedById, viewer))
            .Field("url", (note, context) => UrlOf(note, context))
            .Connection(
                "awardEmoji", (note, viewer) => viewer.World.Awards.Of(Target.Note(note.Id)), (Award award) => award.Id);
        bindings.On<Award>("AwardEmoji")
            .Field("description", award => EmojiWords.Find(award.Name)?.Description)
            .Field("emoji", award => EmojiWords.Find(award.Name)?.Unicode)
            .Field("unicode", award => EmojiWords.Find(award.Name)?.Unicode)
            .Field("unicodeVersion", award => EmojiWords.Find(award.Name)?.Version)
            .Field("user", (award, viewer) => People.Find(award.UserId, viewer));
        bindings.On<SystemNoteMetadata>("SystemNoteMetadata")
            .Field("id", metadata => Gid.Of("SystemNoteMetadata", metadata.Id))
            .Field("action", metadata => metadata.Action);
        BindThreads(bindings);
        BindPositions(bindings);
    }

    private static void BindThreads(FieldBindings bindings) => bindings.On<Thread>("Discussion")
        .Field("id", thread => Gid.Of("Discussion", thread.Id))
        .Field("replyId", thread => Gid.Of("Discussion", thread.Id))
        .Field("createdAt", thread => GitLabTime.Write(thread.First.CreatedAt))
        .Field("noteable", (thread, viewer) => NoteableOf(thread.First, viewer))
        .Field("resolvable", thread => thread.IsResolvable)
        .Field("resolved", thread => thread.IsResolved)
        .Field("resolvedAt", thread => GitLabTime.Write(LastResolved(thread)?.ResolvedAt))
        .Field("resolvedBy", (thread, viewer) => People.Find(LastResolved(thread)?.ResolvedById, viewer))
        .Connection("notes", (thread, _) => thread.Notes, (Note note) => note.Id);

    private static void BindPositions(FieldBindings bindings)
    {
        bindings.On<DiffPosition>("DiffPosition")
            .Field("diffRefs", position => position)
            .Field("filePath", position => position.NewPath)
            .Field("positionType", _ => "text");
    }

    // Of issues, merge requests and designs; anything else breaks the request (Types::NoteableType.resolve_type).
    private static object? NoteableOf(Note note, Viewer viewer) =>
        note.IsOfLegacyEpic || note.CommitSha is not null
            ? throw new GraphQLException(GraphQLAnswer.Broken)
            : NoteableOf(note.Target, viewer);

    private static object? NoteableOf(Target target, Viewer viewer) => target.Kind switch
    {
        TargetKind.Issue => viewer.World.Issues.Find(target.Id),
        TargetKind.MergeRequest => viewer.World.MergeRequests.Find(target.Id),
        _ => null,
    };

    private static Note? LastResolved(Thread thread) =>
        thread.IsResolved ? thread.Notes.Where(note => note.IsResolved).MaxBy(note => note.ResolvedAt) : null;

    private static string IdOf(Note note) =>
        Gid.Of(note.Type == NoteType.Plain ? "Note" : note.Type.ToString(), note.Id);

    private static Thread? ThreadOf(Note note, Viewer viewer) => NoteListing.Visible(note.Target, viewer)
        .Where(other => other.DiscussionId == note.DiscussionId)
        .ToImmutableArray() is { IsEmpty: false } notes
            ? new Thread(note.DiscussionId, notes)
            : null;

    private static string? UrlOf(Note note, IResolverContext context) =>
        NoteableOf(note.Target, context.Viewer()) switch
    {
        World.Planning.Issue issue =>
            $"{context.BaseUrl()}{WebPath.Of(issue, context.Viewer().World)}#note_{note.Id}",
        MergeRequest request =>
            $"{context.BaseUrl()}/{context.Viewer().World.Projects.Get(request.ProjectId).FullPath}/-/"
                + (note.CommitSha is { } sha ? $"commit/{sha}" : $"merge_requests/{request.Iid}")
                + $"#note_{note.Id}",
        _ => null,
    };
}
