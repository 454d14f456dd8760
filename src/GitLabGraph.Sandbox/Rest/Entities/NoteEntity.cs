using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Discussion;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class NoteEntity
{
    public static void Write(Utf8JsonWriter json, Note note, RestCall call)
    {
        json.WriteStartObject();
        json.Field("id", note.Id);
        json.Field("type", note.Type == NoteType.Plain ? null : note.Type.ToString());
        json.Field("body", note.Body);
        json.WriteNull("attachment");
        UserEntity.Basic(json, "author", note.AuthorId, call);
        json.Field("created_at", note.CreatedAt);
        json.Field("updated_at", note.UpdatedAt);
        json.Field("system", note.IsSystem);
        json.Field("noteable_id", note.Target.Id);
        json.Field("noteable_type", note.Target.Kind.ToString());
        var (iid, projectId) = Noteable(note.Target, call);
        json.Field("project_id", projectId);
        if (note.Position is { } position)
        {
            Position(json, position);
        }

        json.Field("resolvable", note.IsResolvable);
        if (note.IsResolvable)
        {
            json.Field("resolved", note.IsResolved);
            UserEntity.Basic(json, "resolved_by", note.ResolvedById, call);
            json.Field("resolved_at", note.ResolvedAt);
        }

        json.Field("confidential", note.IsInternal);
        json.Field("internal", note.IsInternal);
        json.Field("imported", false);
        json.Field("imported_from", "none");
        json.Field("noteable_iid", iid);
        json.WriteStartObject("commands_changes");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static (int? Iid, long? ProjectId) Noteable(Target target, RestCall call)
    {
        if (target.Kind == TargetKind.Issue)
        {
            var issue = call.World.Issues.Find(target.Id);
            return (issue?.Iid, issue?.Place.ProjectId);
        }

        var request = call.World.MergeRequests.Find(target.Id);
        return (request?.Iid, request?.ProjectId);
    }

    private static void Position(Utf8JsonWriter json, DiffPosition position)
    {
        json.WriteStartObject("position");
        json.Field("base_sha", position.BaseSha);
        json.Field("start_sha", position.StartSha);
        json.Field("head_sha", position.HeadSha);
        json.Field("old_path", position.OldPath);
        json.Field("new_path", position.NewPath);
        json.Field("position_type", "text");
        json.Field("old_line", position.OldLine);
        json.Field("new_line", position.NewLine);
        json.WriteNull("line_range");
        json.WriteEndObject();
    }
}
