using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Discussion;
using Thread = GitLabGraph.Sandbox.World.Discussion.Thread;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Threads of issues and merge requests.</summary>
internal static class DiscussionEndpoints
{
    public static void Map(RestRouter router)
    {
        foreach (var (kind, segment) in On.Targets)
        {
            var discussions = $"/projects/:id/{segment}/:iid/discussions";
            router.Get(discussions, On.Target(kind, List));
            router.Post(discussions, On.Target(kind, Create));
            router.Get(
                $"{discussions}/:discussion_id", OnDiscussion(kind, (call, _, discussion) => Show(call, discussion)));
            router.Put($"{discussions}/:discussion_id", OnDiscussion(kind, Resolve));
            router.Post($"{discussions}/:discussion_id/notes", OnDiscussion(kind, Reply));
            router.Get(
                $"{discussions}/:discussion_id/notes/:note_id",
                OnNote(kind, (call, note) => RestAnswer.Json(json => NoteEntity.Write(json, note, call))));
            router.Put($"{discussions}/:discussion_id/notes/:note_id", OnNote(kind, UpdateNote));
            router.Delete(
                $"{discussions}/:discussion_id/notes/:note_id",
                OnNote(kind, (call, note) => call.World.Changes.Notes.Delete(call.Viewer, note).Gone()));
        }
    }

    private static IEnumerable<Thread> Visible(RestCall call, Project project, Target target)
        => call.World.ThreadsOf(target)
            .Select(
                thread =>
                    thread with { Notes = [.. thread.Notes.Where(note => call.Viewer.CanSee(note, project.Place))] })
            .Where(thread => !thread.Notes.IsEmpty);

    private static RestAnswer List(RestCall call, Project project, Target target)
        => OffsetPage.Of(
            call, [.. Visible(call, project, target)], (json, thread) => DiscussionEntity.Write(json, thread, call));

    private static RestAnswer Show(RestCall call, Thread discussion) =>
        RestAnswer.Json(json => DiscussionEntity.Write(json, discussion, call));

    private static RestAnswer Create(RestCall call, Project project, Target target)
    {
        if (!call.Parameters.Has("body"))
        {
            return RestAnswer.Missing("body");
        }

        var draft = NoteParameters.Draft(call.Parameters) with { StartsThread = true };
        return NoteParameters.Create(
            call,
            target,
            draft,
            (json, note) => DiscussionEntity.Write(json, new Thread(note.DiscussionId, [note]), call));
    }

    private static RestAnswer Reply(RestCall call, Target target, Thread discussion)
    {
        if (!call.Parameters.Has("body"))
        {
            return RestAnswer.Missing("body");
        }

        var draft = NoteParameters.Draft(call.Parameters) with { DiscussionId = discussion.Id, Position = null };
        return NoteParameters.Create(call, target, draft, (json, note) => NoteEntity.Write(json, note, call));
    }

    private static RestAnswer Resolve(RestCall call, Target target, Thread discussion)
    {
        if (call.Parameters.Flag("resolved") is not { } resolved)
        {
            return RestAnswer.Missing("resolved");
        }

        return call.World.Changes.Notes.Resolve(call.Viewer, target, discussion.Id, resolved)
            .Done((json, thread) => DiscussionEntity.Write(json, thread, call));
    }

    private static RestAnswer UpdateNote(RestCall call, Note note)
    {
        if (call.Parameters.Flag("resolved") is { } resolved)
        {
            call.World.Changes.Notes.Resolve(call.Viewer, note.Target, note.DiscussionId, resolved);
            return RestAnswer.Json(json => NoteEntity.Write(json, call.World.Notes.Get(note.Id), call));
        }

        return call.World.Changes.Notes.Update(call.Viewer, note, call.Parameters.Text("body"))
            .Done((json, row) => NoteEntity.Write(json, row, call));
    }

    private static RestHandler OnDiscussion(TargetKind kind, Func<RestCall, Target, Thread, RestAnswer> handle)
        => On.Target(kind, (call, project, target) =>
            Visible(call, project, target)
                .FirstOrDefault(thread => thread.Id == call.Route("discussion_id")) is { } discussion
                ? handle(call, target, discussion)
                : RestAnswer.NotFound("Discussion"));

    private static RestHandler OnNote(TargetKind kind, Func<RestCall, Note, RestAnswer> handle)
        => OnDiscussion(kind, (call, _, discussion) =>
            discussion.Notes.FirstOrDefault(note => note.Id == call.RouteNumber("note_id")) is { } note
                ? handle(call, note)
                : RestAnswer.NotFound("Note"));
}
