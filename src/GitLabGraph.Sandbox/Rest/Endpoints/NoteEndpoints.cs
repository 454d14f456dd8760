using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Filters;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Discussion;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Comments and system notes of issues and merge requests.</summary>
internal static class NoteEndpoints
{
    public static void Map(RestRouter router)
    {
        foreach (var (kind, segment) in On.Targets)
        {
            var notes = $"/projects/:id/{segment}/:iid/notes";
            router.Get(notes, On.Target(kind, List));
            router.Post(notes, On.Target(kind, Create));
            router.Get(
                $"{notes}/:note_id",
                OnNote(kind, (call, note) => RestAnswer.Json(json => NoteEntity.Write(json, note, call))));
            router.Put($"{notes}/:note_id", OnNote(kind, Update));
            router.Delete(
                $"{notes}/:note_id",
                OnNote(kind, (call, note) => call.World.Changes.Notes.Delete(call.Viewer, note).Gone()));
        }
    }

    private static RestAnswer List(RestCall call, Project project, Target target)
    {
        var filter = call.Parameters.Text("activity_filter");
        var notes = call.World.Notes.Of(target)
            .Where(note => call.Viewer.CanSee(note, project.Place))
            .Where(note =>
                filter switch { "only_comments" => !note.IsSystem, "only_activity" => note.IsSystem, _ => true });
        Func<Note, DateTimeOffset> key = call.Parameters.Text("order_by") == "updated_at"
            ? note => note.UpdatedAt
            : note => note.CreatedAt;
        notes = call.Parameters.Text("sort") == "asc"
            ? notes.OrderBy(key).ThenBy(note => note.Id)
            : notes.OrderByDescending(key).ThenByDescending(note => note.Id);
        return OffsetPage.Of(call, [.. notes], (json, note) => NoteEntity.Write(json, note, call));
    }

    private static RestAnswer Create(RestCall call, Project project, Target target)
    {
        if (!call.Parameters.Has("body"))
        {
            return RestAnswer.Missing("body");
        }

        return NoteParameters.Create(
            call, target, NoteParameters.Draft(call.Parameters), (json, note) => NoteEntity.Write(json, note, call));
    }

    private static RestAnswer Update(RestCall call, Note note) => call.World.Changes.Notes
        .Update(call.Viewer, note, call.Parameters.Text("body"))
        .Done((json, row) => NoteEntity.Write(json, row, call));

    private static RestHandler OnNote(TargetKind kind, Func<RestCall, Note, RestAnswer> handle) =>
        On.Target(kind, (call, project, target) =>
        call.RouteNumber("note_id") is { } id
            && call.World.Notes.Find(id) is { } note
            && note.Target == target

            // One by one GitLab finds what stands on the item itself, not what it shows besides.
            && note.CommitSha is null
            && call.Viewer.CanSee(note, project.Place)
            ? handle(call, note)
            : RestAnswer.NotFound());
}
