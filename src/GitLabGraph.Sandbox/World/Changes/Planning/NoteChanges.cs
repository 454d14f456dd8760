using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.Sight;
using Thread = GitLabGraph.Sandbox.World.Discussion.Thread;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>Writes, edits, resolves and deletes comments.</summary>
public sealed class NoteChanges
{
    private readonly WorldChanges _changes;

    internal NoteChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Note> Create(Viewer viewer, Target target, NoteDraft draft)
    {
        if (!viewer.CanCommentOn(target) || viewer.PlaceOf(target) is not { } place)
        {
            return Refusal.Forbidden();
        }

        if (string.IsNullOrWhiteSpace(draft.Body))
        {
            return Refusal.Blank("note");
        }

        lock (_changes.Gate)
        {
            var thread = World.ThreadsOf(target).FirstOrDefault(thread => thread.Id == draft.DiscussionId);
            if (draft.DiscussionId is not null && thread is null)
            {
                return Refusal.NotFound("Discussion");
            }

            if (thread is { IsIndividual: true })
            {
                Convert(thread.First);
            }

            var now = viewer.CanOwn(place) && draft.CreatedAt is { } past ? past : World.Clock.Tick();
            var id = World.Notes.NextId();
            var note = World.Notes.Put(new Note
            {
                Id = id,
                Target = target,
                CommitSha = draft.CommitSha,
                DiscussionId = thread?.Id ?? Traces.DiscussionId(id),
                Type = TypeOf(draft, thread),
                Body = draft.Body,
                AuthorId = viewer.User!.Id,
                IsInternal = thread?.First.IsInternal ?? (draft.IsInternal && viewer.CanPlanIn(place)),
                Position = draft.Position ?? thread?.First.Position,
                CreatedAt = now,
                UpdatedAt = now,
            });
            _changes.Touch(target, now);
            return note;
        }
    }

    public Outcome<Note> Update(Viewer viewer, Note note, string? body)
    {
        if (!viewer.CanChange(note))
        {
            return Refusal.Forbidden();
        }

        if (string.IsNullOrWhiteSpace(body))
        {
            return Refusal.Blank("note");
        }

        lock (_changes.Gate)
        {
            var now = World.Clock.Tick();
            _changes.Touch(note.Target, now);
            return World.Notes.Put(World.Notes.Get(note.Id) with
            {
                Body = body,
                UpdatedAt = now,
                LastEditedAt = now,
                LastEditedById = viewer.User!.Id,
            });
        }
    }

    public Refusal? Delete(Viewer viewer, Note note)
    {
        if (!viewer.CanChange(note))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            // What it stood on keeps its time.
            World.Notes.Remove(note.Id);
            return null;
        }
    }

    /// <summary>Resolves or reopens every resolvable note of a thread.</summary>
    public Outcome<Thread> Resolve(Viewer viewer, Target target, string discussionId, bool resolved)
    {
        if (!viewer.CanCommentOn(target))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var now = World.Clock.Tick();
            foreach (
                var note in World.Notes.Of(target)
                    .Where(note => note.DiscussionId == discussionId && note.IsResolvable))
            {
                World.Notes.Put(note with
                {
                    ResolvedAt = resolved ? now : null,
                    ResolvedById = resolved ? viewer.User!.Id : null,
                    UpdatedAt = now,
                });
            }

            return World.ThreadsOf(target).FirstOrDefault(thread => thread.Id == discussionId) is { } thread
                ? thread
                : Refusal.NotFound("Discussion");
        }
    }

    /// <summary>A reply turns a comment that stood alone into the first note of a thread.</summary>
    private void Convert(Note first) => World.Notes.Put(first with { Type = NoteType.DiscussionNote });

    private static NoteType TypeOf(NoteDraft draft, Thread? thread)
    {
        if (draft.Position is not null || thread?.First.Type == NoteType.DiffNote)
        {
            return NoteType.DiffNote;
        }

        return thread is not null || draft.StartsThread ? NoteType.DiscussionNote : NoteType.Plain;
    }
}
