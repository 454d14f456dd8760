using System.Security.Cryptography;
using System.Text;
using GitLabGraph.Sandbox.World.Discussion;
using GitLabGraph.Sandbox.World.History;

namespace GitLabGraph.Sandbox.World.Changes;

/// <summary>What a change leaves behind: system notes and resource events.</summary>
internal sealed class Traces(GitLabWorld world)
{
    public Note SystemNote(Target target, long userId, DateTimeOffset at, string action, string body)
    {
        var id = world.Notes.NextId();
        return world.Notes.Put(new Note
        {
            Id = id,
            Target = target,
            DiscussionId = DiscussionId(id),
            Body = body,
            AuthorId = userId,
            IsSystem = true,
            Action = action,
            CreatedAt = at,
            UpdatedAt = at,
        });
    }

    public void State(Target target, long userId, DateTimeOffset at, string state, long? sourceMergeRequestId = null)
    {
        world.StateEvents.Put(new StateEvent
        {
            Id = world.StateEvents.NextId(),
            Target = target,
            UserId = userId,
            State = state,
            SourceMergeRequestId = sourceMergeRequestId,
            CreatedAt = at,
        });
        SystemNote(target, userId, at, state, state);
    }

    public void Label(Target target, long userId, DateTimeOffset at, long labelId, bool isAdded)
        => world.LabelEvents.Put(new LabelEvent
        {
            Id = world.LabelEvents.NextId(),
            Target = target,
            UserId = userId,
            LabelId = labelId,
            IsAdded = isAdded,
            CreatedAt = at,
        });

    public void Milestone(Target target, long userId, DateTimeOffset at, long milestoneId, bool isAdded, string state)
        => world.MilestoneEvents.Put(new MilestoneEvent
        {
            Id = world.MilestoneEvents.NextId(),
            Target = target,
            UserId = userId,
            MilestoneId = milestoneId,
            IsAdded = isAdded,
            State = state,
            CreatedAt = at,
        });

    /// <summary>Forty hex digits, always the same for the same first note.</summary>
    public static string DiscussionId(long noteId) => Sha($"discussion {noteId}");

    /// <summary>A made-up commit hash: forty hex digits out of a text.</summary>
    public static string Sha(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
}
