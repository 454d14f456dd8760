using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Discussion;

namespace GitLabGraph.Sandbox.Rest.Filters;

/// <summary>REST's way of writing comments.</summary>
internal static class NoteParameters
{
    public static NoteDraft Draft(Parameters given) => new()
    {
        Body = given.Text("body"),
        IsInternal = given.Flag("internal") ?? given.Flag("confidential") ?? false,
        CreatedAt = given.Moment("created_at"),
        Position = Position(given),
    };

    /// <summary>
    /// Runs the quick actions of the body first; a body of nothing else is answered 202 with a summary.
    /// </summary>
    public static RestAnswer Create(RestCall call, Target target, NoteDraft draft, Action<Utf8JsonWriter, Note> write)
    {
        var actions = QuickActions.Read(draft.Body ?? "");
        if (actions.Commands.IsEmpty)
        {
            return call.World.Changes.Notes.Create(call.Viewer, target, draft).Made(write);
        }

        var summary = call.World.Changes.QuickActions.Run(call.Viewer, target, actions.Commands);
        return actions.Text.Length == 0
            ? RestAnswer.Json(json => Summary(json, summary), StatusCodes.Status202Accepted)
            : call.World.Changes.Notes.Create(call.Viewer, target, draft with { Body = actions.Text }).Made(write);
    }

    private static void Summary(Utf8JsonWriter json, QuickActionSummary summary)
    {
        json.WriteStartObject();
        json.WriteStartObject("commands_changes");
        foreach (var name in summary.Changed)
        {
            json.Field(name, true);
        }

        json.WriteEndObject();
        json.Texts("summary", summary.Messages);
        json.WriteEndObject();
    }

    private static DiffPosition? Position(Parameters given) => given.Text("position[head_sha]") is { } head
        ? new DiffPosition
        {
            BaseSha = given.Text("position[base_sha]") ?? head,
            StartSha = given.Text("position[start_sha]") ?? head,
            HeadSha = head,
            OldPath = given.Text("position[old_path]") ?? given.Text("position[new_path]") ?? "",
            NewPath = given.Text("position[new_path]") ?? given.Text("position[old_path]") ?? "",
            OldLine = (int?)given.Number("position[old_line]"),
            NewLine = (int?)given.Number("position[new_line]"),
        }
        : null;
}
