using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Discussion;

namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>Comments and threads. A comment that is nothing but commands leaves no note.</summary>
internal static class NoteMutations
{
    public static void Bind(MutationBindings mutations, FieldBindings bindings)
    {
        bindings.On<QuickActionsStatus>("QuickActionsStatus");
        mutations
            .Add("createNote", "note", "quickActionsStatus", input => Create(input, startsThread: false))
            .Add("createDiscussion", "note", "quickActionsStatus", input => Create(input, startsThread: true))
            .Add("updateNote", "note", "quickActionsStatus", Update)
            .Add("destroyNote", "note", "quickActionsStatus", input =>
            {
                var note = Note(input);
                return (null, input.World.Changes.Notes.Delete(input.Viewer, note), null);
            })
            .Add("discussionToggleResolve", "discussion", Resolve);
    }

    private static (object? Row, Refusal? Refusal, object? More) Create(MutationInput input, bool startsThread)
    {
        var target = TargetOf(input);
        var (text, commands) = QuickActions.Read(input.Text("body") ?? "");
        if (!input.Viewer.CanCommentOn(target))
        {
            throw MutationInput.Refuse();
        }

        QuickActionsStatus? status = null;
        if (!commands.IsEmpty)
        {
            var summary = input.World.Changes.QuickActions.Run(input.Viewer, target, commands);
            status = new QuickActionsStatus(
                [.. commands.Select(command => command.Name)], text.Length == 0, summary.Messages, summary.Errors);
            if (text.Length == 0)
            {
                return (null, null, status);
            }
        }

        var outcome = input.World.Changes.Notes.Create(input.Viewer, target, new NoteDraft
        {
            Body = text,
            IsInternal = input.Flag("internal") ?? false,
            DiscussionId = input.Text("discussionId") is { } id ? Gid.Tail(id) : null,
            StartsThread = startsThread,
        });
        return (outcome.Row, outcome.Refusal, status);
    }

    private static (object? Row, Refusal? Refusal, object? More) Update(MutationInput input)
    {
        var note = Note(input);
        var outcome = input.World.Changes.Notes.Update(input.Viewer, note, input.Text("body") ?? note.Body);
        return (outcome.Row, outcome.Refusal, null);
    }

    private static Outcome<World.Discussion.Thread> Resolve(MutationInput input)
    {
        var id = Gid.Tail(input.Text("id"));
        var first = input.World.Notes.All.FirstOrDefault(note => note.DiscussionId == id);
        return first is not null && input.Viewer.CanSee(first)
            ? input.World.Changes.Notes.Resolve(input.Viewer, first.Target, id, input.Flag("resolve") ?? false)
            : throw MutationInput.Refuse();
    }

    private static Note Note(MutationInput input) =>
        input.Id("id", "Note", "DiscussionNote", "DiffNote") is { } id
        && input.World.Notes.Find(id) is { } note
        && input.Viewer.CanSee(note)
            ? note
            : throw MutationInput.Refuse();

    private static Target TargetOf(MutationInput input)
    {
        if (input.Id("noteableId", "Issue", "WorkItem") is { } issue)
        {
            return Target.Issue(issue);
        }

        return input.Id("noteableId", "MergeRequest") is { } request
            ? Target.MergeRequest(request) : throw MutationInput.Refuse();
    }
}
